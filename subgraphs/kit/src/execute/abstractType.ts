import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { whenKnown } from '../soon.ts';
import { compileObject } from './objectType.ts';
import { ResolveInfo } from './ResolveInfo.ts';
import type { Complete, Standing } from './Standing.ts';

/** Completes a value by the object type that it has. */
export function compileAbstract(standing: Standing, type: GraphQLAbstractType): Complete {
  const { facts, schema } = standing;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completions = new Map<GraphQLObjectType, Complete>();
  const completionOf = (object: GraphQLObjectType) => {
    const complete = completions.get(object) ?? compileObject(standing, object);
    completions.set(object, complete);
    return complete;
  };
  return (run, value, path) => {
    const named = resolveType(value, run.context, new ResolveInfo(facts, run, path), type);
    return whenKnown(named, (name) => completionOf(possibleType(name))(run, value, path));
  };

  function possibleType(name: unknown): GraphQLObjectType {
    const object = typeof name === 'string' ? schema.getType(name) : undefined;
    if (isObjectType(object) && schema.isSubType(type, object)) return object;
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to one of its object types at runtime for field "${facts.parentType.name}.${facts.fieldName}", not to ${JSON.stringify(name)}.`,
      { nodes: facts.fieldNodes },
    );
  }
}
