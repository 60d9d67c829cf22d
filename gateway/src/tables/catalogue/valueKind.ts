import { type GraphQLNamedType, isEnumType, isScalarType } from 'graphql';
import type { Code, ValueKind } from './Table.ts';

/** Scalars whose values are no text; `Date` and `DateTime` as GraphQL servers commonly have them. */
const scalars: Readonly<Record<string, ValueKind>> = {
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'day',
  DateTime: 'instant',
};

/** What values of a type are; null for objects. */
export function kindOf(type: GraphQLNamedType): ValueKind | null {
  if (isEnumType(type)) return 'code';
  if (!isScalarType(type)) return null;
  return Object.hasOwn(scalars, type.name) ? (scalars[type.name] ?? 'text') : 'text';
}

/** The values of an enum; none of any other type. */
export function codesOf(type: GraphQLNamedType): readonly Code[] {
  if (!isEnumType(type)) return [];
  return type.getValues().map(({ name, description }) => ({
    code: name,
    description: description ?? null,
  }));
}
