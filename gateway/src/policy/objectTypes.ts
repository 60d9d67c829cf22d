import { type GraphQLNamedType, type GraphQLSchema, isAbstractType } from 'graphql';

/** What may stand for a type in an answer: itself, or any type of an interface's or union's. */
export function objectTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLNamedType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return possible.length > 0 ? possible : [type];
}
