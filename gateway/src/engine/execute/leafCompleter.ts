import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { Failure } from './data.ts';

/** A value as the client gets it; undefined where it is none of the type. */
export type Leaf = (value: unknown) => unknown;

const limit = 2 ** 31;

const leaves: Readonly<Record<string, Leaf>> = {
  [GraphQLString.name]: (value) => (typeof value === 'string' ? value : undefined),
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? value : undefined),
  [GraphQLFloat.name]: (value) => (Number.isFinite(value) ? value : undefined),
  [GraphQLInt.name]: (value) =>
    Number.isInteger(value) && (value as number) >= -limit && (value as number) < limit
      ? value
      : undefined,
  [GraphQLID.name]: (value) => {
    if (typeof value === 'string') return value;
    return Number.isSafeInteger(value) ? String(value) : undefined;
  },
};

/** Judges by the specification's own types; of other scalars nobody but their subgraph knows. */
export function leafOf(type: GraphQLLeafType): Leaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  return leaves[type.name] ?? ((value) => (value instanceof Failure ? undefined : value));
}
