import { lazilyFor } from '@spine/kit/lazily';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
import { objectTypes } from '../objectTypes.ts';
import type { CacheHint, CacheHints } from './cacheHints.ts';

/** What hints are looked up in. */
export interface Hinting {
  readonly schema: GraphQLSchema;
  readonly hints: CacheHints;
}

/** A field with the type that it is selected on. */
export interface FieldOfType {
  readonly parent: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** A field's own hint, completed by the hint of the type it returns. */
export function hintFor({ schema, hints }: Hinting, { parent, field }: FieldOfType): CacheHint {
  const own = hints.get(`${parent.name}.${field.name}`) ?? {};
  const ofType = returnedBy(hints)(getNamedType(field.type), schema);
  return { ...(isTimed(own) ? { scope: ofType.scope } : ofType), ...own } as CacheHint;
}

/**
 * What each type says itself of a field that is asked by their interface, the narrowest of it: an answer is kept no
 * longer, and by nobody more, than if it were asked by the type that its object turns out to be of.
 */
export function hintByTypes(
  { schema, hints }: Hinting,
  { parent, field }: FieldOfType,
): CacheHint | null {
  return isAbstractType(parent) ? statedBy(hints)(field, objectTypes(schema, parent), hints) : null;
}

/** Of hundreds of types found once. */
const statedBy = lazilyFor((_: CacheHints) =>
  lazilyFor(
    (
      { name }: FieldOfType['field'],
      types: readonly GraphQLNamedType[],
      hints: CacheHints,
    ): CacheHint => narrowest(types.flatMap((type) => hints.get(`${type.name}.${name}`) ?? [])),
  ),
);

/** A type's own hint; an interface or union is kept no longer than any of its types, where it is kept itself. */
const returnedBy = lazilyFor((hints: CacheHints) =>
  lazilyFor((type: GraphQLNamedType, schema: GraphQLSchema): CacheHint => {
    if (!isCompositeType(type)) return {};
    const own = hints.get(type.name) ?? {};
    const types = objectTypes(schema, type).flatMap(({ name }) => hints.get(name) ?? []);
    const { maxAge, ...scope } = narrowest([own, ...types]);
    return { ...own, ...scope, ...(isTimed(own) && maxAge !== undefined && { maxAge }) };
  }),
);

/** The shortest time and the narrowest scope that is said. */
function narrowest(said: readonly CacheHint[]): CacheHint {
  const ages = said.flatMap(({ maxAge }) => maxAge ?? []);
  const isPrivate = said.some(({ scope }) => scope === 'PRIVATE');
  return {
    ...(ages.length > 0 && { maxAge: Math.min(...ages) }),
    ...(isPrivate && { scope: 'PRIVATE' }),
  };
}

/** Whether it says for how long, be it as long as something else. */
function isTimed({ maxAge, inheritMaxAge }: CacheHint): boolean {
  return maxAge !== undefined || inheritMaxAge === true;
}
