import type { GraphQLSchema } from 'graphql';
import { type Data, Failure, fieldIn, isData } from './data.ts';
import { type IsOfType, isOfType } from './isOfType.ts';
import type { RequiredSelection } from './planNodes.ts';
import type { Rewriter } from './rewrites.ts';

/** How a subgraph is told of an entity. */
export interface Representer {
  /** A text that entities share that are told of alike, and no others; null where one cannot be told of. */
  keyOf(entity: Data): string | null;
  /** What the subgraph needs to know of it. */
  represent(entity: Data): Data;
}

/** Takes from an entity what a subgraph needs to know of it; null where that is not there. */
type Selector = (entity: Data) => Data | null;

type Taker = (source: Data, taken: Data) => boolean;

function compileSelector(
  schema: GraphQLSchema,
  selections: readonly RequiredSelection[],
  within: boolean,
): Selector {
  const takers = selections.map((selection) => takerOf(schema, selection, within));
  return (source) => {
    const taken: Data = {};
    for (const take of takers) if (!take(source, taken)) return null;
    return taken;
  };
}

/** @param within whether it is selected from what an entity has, and not from the entity itself */
function takerOf(schema: GraphQLSchema, selection: RequiredSelection, within: boolean): Taker {
  if (selection.kind === 'InlineFragment') return ofFragment(schema, selection, within);
  const { alias, selections } = selection;
  const name = alias ?? selection.name;
  const take = selections && valueTaker(compileSelector(schema, selections, true));
  return (source, taken) => {
    const value = fieldIn(source, name);
    const found = take ? take(value) : value;
    if (found === undefined || found instanceof Failure) return false;
    taken[name] = take ? merged(taken[name], found) : found;
    return true;
  };
}

/**
 * Of an entity, a fragment whose fields are not there adds nothing and leaves the others standing: each tells of it for
 * something else that is asked. Of what it has, all is told or nothing.
 */
function ofFragment(
  schema: GraphQLSchema,
  { typeCondition, selections }: Extract<RequiredSelection, { kind: 'InlineFragment' }>,
  within: boolean,
): Taker {
  const select = compileSelector(schema, selections, within);
  const isOne = typeCondition === undefined ? null : isOfType(schema, typeCondition);
  return (source, taken) => {
    const { __typename: typename } = source;
    if (isOne && (typeof typename !== 'string' || !isOne(typename))) return true;
    const found = select(source);
    if (found) merge(taken, found);
    return found !== null || !within;
  };
}

/**
 * Takes what is needed of an object, or of each in lists; undefined where one of them lacks it: a null in its place
 * would tell the subgraph that there is none.
 */
function valueTaker(select: Selector): (value: unknown) => unknown {
  return function take(value): unknown {
    if (isData(value)) return select(value) ?? undefined;
    if (!Array.isArray(value)) return value;
    const items = value.map(take);
    return items.includes(undefined) ? undefined : items;
  };
}

function merged(known: unknown, found: unknown): unknown {
  if (isData(known) && isData(found)) return merge(known, found);
  if (Array.isArray(known) && Array.isArray(found) && known.length === found.length)
    return known.map((item, index) => merged(item, found[index]));
  return found;
}

function merge(known: Data, found: Data): Data {
  for (const [name, value] of Object.entries(found)) known[name] = merged(known[name], value);
  return known;
}

/** What kept an entity from being represented, where that is known. */
export function failureAmong(
  entity: Data,
  selections: readonly RequiredSelection[],
): Failure | null {
  for (const selection of selections) {
    const value =
      selection.kind === 'Field' ? fieldIn(entity, selection.alias ?? selection.name) : entity;
    const found = failureIn(value, selection.selections ?? []);
    if (found) return found;
  }
  return null;
}

function failureIn(value: unknown, selections: readonly RequiredSelection[]): Failure | null {
  if (value instanceof Failure) return value;
  if (isData(value)) return failureAmong(value, selections);
  if (!Array.isArray(value)) return null;
  for (const item of value) {
    const found = failureIn(item, selections);
    if (found) return found;
  }
  return null;
}

/**
 * Compiles how entities are told of. Of most entities nothing is told but a few plain values, so that their key is
 * found without representing each.
 *
 * @param schema the supergraph, with what clients do not see
 */
export function compileRepresenter(
  schema: GraphQLSchema,
  requires: readonly RequiredSelection[],
  rewrite: Rewriter | null,
): Representer {
  const select = compileSelector(schema, requires, false);
  const represent = (entity: Data): Data => {
    const representation = select(entity) ?? {};
    // Of what is no entity, or lacks its key, nothing is told, by no name.
    if (representation.__typename !== undefined) rewrite?.(representation);
    return representation;
  };
  const [only] = requires;
  const names = requires.length === 1 && only?.kind === 'InlineFragment' ? plainNames(only) : null;
  if (names && only?.kind === 'InlineFragment' && only.typeCondition)
    return {
      represent: rewrite ? represent : (entity) => plain(entity, names),
      keyOf: plainKey(isOfType(schema, only.typeCondition), names),
    };
  const keyOf = (entity: Data) => {
    const representation = represent(entity);
    return representation.__typename === undefined ? null : JSON.stringify(representation);
  };
  return { represent, keyOf };
}

/** The names of a fragment's fields where none is selected from; null otherwise. */
function plainNames({ selections }: { readonly selections: readonly RequiredSelection[] }) {
  const names = selections.flatMap((each) =>
    each.kind === 'Field' && !each.selections ? [each.alias ?? each.name] : [],
  );
  return names.length === selections.length && names.includes('__typename') ? names : null;
}

/** What is told of an entity that has a key, where nothing is selected from what is told. */
function plain(entity: Data, names: readonly string[]): Data {
  const taken: Data = {};
  for (const name of names) taken[name] = entity[name];
  return taken;
}

/** Lengths before texts, and an end after all else, keep two entities from reading as one. */
function plainKey(isOne: IsOfType, names: readonly string[]): Representer['keyOf'] {
  return (entity) => {
    const { __typename: typename } = entity;
    if (typeof typename !== 'string' || !isOne(typename)) return null;
    let key = '';
    for (const name of names) {
      const value = fieldIn(entity, name);
      if (typeof value === 'string') key += `${value.length}:${value}`;
      else if (value === undefined || value instanceof Failure) return null;
      else key += `${JSON.stringify(value)};`;
    }
    return key;
  };
}
