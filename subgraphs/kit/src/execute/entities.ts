import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { itself, referenceResolverOf } from '../schema/referenceResolver.ts';
import { whenKnown } from '../soon.ts';
import { compileObject } from './objectType.ts';
import { ResolveInfo } from './ResolveInfo.ts';
import type { Complete, Standing } from './Standing.ts';

/** An entity as another subgraph refers to it: its type's name and a key, and what the field asked for requires. */
interface Representation {
  readonly __typename: string;
}

export type ResolveReference = (reference: object, context: unknown, info: ResolveInfo) => unknown;

/** Whether a field is the one by which a gateway asks for entities. */
export function isEntities(fieldName: string): boolean {
  return fieldName === '_entities';
}

/** The entities that are asked for are the field's own value, until each is completed. */
export const askedEntities: GraphQLFieldResolver<unknown, unknown> = (
  _source,
  { representations },
) => representations;

/**
 * Completes an entity from its representation. The record that a reference stands for is read as it is: Apollo's
 * library would write the type's name on it, and records are frozen and shared.
 */
export function compileEntity(standing: Standing): Complete {
  const completions = new Map<string, Complete>();
  const completionOf = (typename: string): Complete => {
    const known = completions.get(typename) ?? compileReference(standing, typename);
    completions.set(typename, known);
    return known;
  };
  return (run, value, path) => {
    const { __typename } = value as Representation;
    return completionOf(__typename)(run, value, path);
  };
}

function compileReference(standing: Standing, typename: string): Complete {
  const { schema, facts } = standing;
  const type = entityType(schema.getType(typename), typename);
  const complete = compileObject(standing, type);
  const resolve = referenceResolverOf<ResolveReference>(type)?.resolveReference ?? itself;
  return (run, reference, path) => {
    const found = resolve(reference as object, run.context, new ResolveInfo(facts, run, path));
    return whenKnown(found, (record) => {
      if (record instanceof Error) throw record;
      return record === null || record === undefined ? null : complete(run, record, path);
    });
  };
}

function entityType(type: GraphQLNamedType | undefined, typename: string): GraphQLObjectType {
  if (isObjectType(type)) return type;
  throw new Error(
    `An entity of type ${JSON.stringify(typename)} was asked for, which is no type of objects here.`,
  );
}
