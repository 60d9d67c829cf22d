import type { GraphQLSchema } from 'graphql';
import { type Data, Failure, fieldIn, isData } from './data.ts';
import { isOfType } from './isOfType.ts';
import type { RequiredSelection } from './planNodes.ts';

/** Takes from an entity what a subgraph needs to know of it; null where that is not there. */
export type Selector = (entity: Data) => Data | null;

type Taker = (source: Data, taken: Data) => boolean;

/**
 * Compiles what a fetch requires.
 *
 * @param schema the supergraph, with what clients do not see
 */
export function compileSelector(
  schema: GraphQLSchema,
  selections: readonly RequiredSelection[],
): Selector {
  const takers = selections.map((selection) => takerOf(schema, selection));
  return (source) => {
    const taken: Data = {};
    for (const take of takers) if (!take(source, taken)) return null;
    return taken;
  };
}

function takerOf(schema: GraphQLSchema, selection: RequiredSelection): Taker {
  if (selection.kind === 'InlineFragment') return ofFragment(schema, selection);
  const name = selection.alias ?? selection.name;
  const take = selection.selections && valueTaker(compileSelector(schema, selection.selections));
  return (source, taken) => {
    const value = fieldIn(source, name);
    if (value === undefined || value instanceof Failure) return false;
    taken[name] = take ? merged(taken[name], take(value)) : value;
    return true;
  };
}

/** A fragment whose fields are not there adds nothing, and leaves the others standing. */
function ofFragment(
  schema: GraphQLSchema,
  { typeCondition, selections }: Extract<RequiredSelection, { kind: 'InlineFragment' }>,
): Taker {
  const select = compileSelector(schema, selections);
  const isOne = typeCondition === undefined ? null : isOfType(schema, typeCondition);
  return (source, taken) => {
    const { __typename: typename } = source;
    if (isOne && (typeof typename !== 'string' || !isOne(typename))) return true;
    const found = select(source);
    if (found) merge(taken, found);
    return true;
  };
}

function valueTaker(select: Selector): (value: unknown) => unknown {
  return function take(value): unknown {
    if (Array.isArray(value)) return value.map(take);
    return isData(value) ? select(value) : value;
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
    const inner = selection.selections ?? [];
    const value =
      selection.kind === 'Field' ? fieldIn(entity, selection.alias ?? selection.name) : entity;
    const found = value instanceof Failure ? value : isData(value) && failureAmong(value, inner);
    if (found) return found;
  }
  return null;
}

/**
 * A text that equal representations share and no others: lengths before texts keep two values from reading as
 * one.
 */
export function keyOf(representation: Data): string {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    key += `${typeof value === 'string' ? 's' : 'j'}${name}:${text?.length}:${text}`;
  }
  return key;
}
