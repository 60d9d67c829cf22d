import type { Random } from '@spine/synthetic';
import {
  type DocumentNode,
  defaultTypeResolver,
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { Operation } from './operation.ts';

/** Answers operations at random: lists of none to three, nulls here and there, and of what is abstract any type. */
export function randomAnswers(schema: GraphQLSchema, random: Random) {
  const maybe = (type: GraphQLOutputType): unknown => {
    if (isNonNullType(type)) return some(type.ofType);
    return random.chance(0.15) ? null : some(type);
  };
  const some = (type: GraphQLOutputType): unknown => {
    if (isListType(type))
      return Array.from({ length: random.integer(0, 3) }, () => maybe(type.ofType));
    if (isEnumType(type)) return random.pick(type.getValues()).value;
    // Any scalar of the standard can be made of it.
    if (isScalarType(type)) return 1;
    if (!isAbstractType(type)) return {};
    return { __typename: random.pick(schema.getPossibleTypes(type)).name };
  };
  return async (document: DocumentNode, variableValues: Operation['variables']) => {
    const { data } = await execute({
      schema,
      document,
      variableValues,
      rootValue: {},
      fieldResolver: (_source, _given, _context, { returnType }) => maybe(returnType),
      typeResolver: defaultTypeResolver,
    });
    return data;
  };
}
