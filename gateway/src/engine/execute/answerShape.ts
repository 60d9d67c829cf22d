import { fragmentsOf } from '@spine/kit/execute';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Data, Failure, fieldIn, isData } from './data.ts';

/** One response name of a selection, and what is selected of it; null for a leaf. */
interface ShapeField {
  readonly name: string;
  readonly inner: Shape | null;
  /** Whether a value that is known already stays whatever else comes. */
  readonly isKept?: (known: unknown) => boolean;
}

/** What a subgraph is asked for, whatever the types: the only names that are read from its answer. */
export type Shape = readonly ShapeField[];

/** How response names of a fetch are read. */
interface Reading {
  readonly isObject: (typename: unknown) => boolean;
  /** By the name that the planner gave. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * The shape of a fetch's operation, by the names that stand in its answer; once that is rewritten, these are the client's.
 *
 * @param isObject whether a name is that of a type of objects: a subgraph that knows an object by its interface only
 *   calls it by that, and the name of its own type stays
 * @param renamed the client's names for those that the planner gave where types ask for different things under one
 */
export function shapeOf(
  document: DocumentNode,
  isObject: Reading['isObject'],
  renamed: Reading['renamed'] = new Map(),
): Shape {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('A fetch without an operation.');
  return shapeOfSets([operation.selectionSet], fragmentsOf(document), { isObject, renamed });
}

function shapeOfSets(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  reading: Reading,
): Shape {
  const found = new Map<string, SelectionSetNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const given = selection.alias?.value ?? selection.name.value;
        const name = reading.renamed.get(given) ?? given;
        const inner = found.get(name) ?? [];
        found.set(name, inner);
        if (selection.selectionSet) inner.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return [...found].map(([name, inner]) => ({
    name,
    inner: inner.length > 0 ? shapeOfSets(inner, fragments, reading) : null,
    ...(name === '__typename' && { isKept: reading.isObject }),
  }));
}

/**
 * Adds what a subgraph answered to what is known of the same object. A null never takes the place of a value,
 * so that the order in which fetches come back makes no difference.
 */
export function addTo(known: Data, answered: Data, shape: Shape): void {
  for (const { name, inner, isKept } of shape) {
    const value = fieldIn(answered, name);
    if (value === undefined) continue;
    const before = fieldIn(known, name);
    if (before === undefined || before === null || before instanceof Failure) known[name] = value;
    else if (value === null || isKept?.(before)) continue;
    else known[name] = inner ? together(before, value, inner) : value;
  }
}

function together(before: unknown, value: unknown, shape: Shape): unknown {
  if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) {
    for (const [index, item] of value.entries())
      before[index] =
        before[index] === null || before[index] === undefined
          ? item
          : item === null
            ? before[index]
            : together(before[index], item, shape);
    return before;
  }
  if (!isData(before) || !isData(value)) return value;
  addTo(before, value, shape);
  return before;
}

/** A copy as deep as the shape goes: what two places share must not be written to in one of them. */
export function copied(value: Data, shape: Shape): Data {
  const copy: Data = {};
  for (const { name, inner } of shape) {
    const known = fieldIn(value, name);
    if (known !== undefined) copy[name] = inner ? copiedValue(known, inner) : known;
  }
  return copy;
}

function copiedValue(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => copiedValue(item, shape));
  return isData(value) ? copied(value, shape) : value;
}

/**
 * Notes for each value that a fetch would have brought that it could not, within what is known already too. The type of
 * an object that is known by its interface is one: whoever asks for it has to know it.
 */
export function markFailed(known: Data, shape: Shape, failure: Failure): void {
  for (const { name, inner, isKept } of shape) {
    const value = fieldIn(known, name);
    if (value === undefined || isKept?.(value) === false) known[name] = failure;
    else if (inner) markWithin(value, inner, failure);
  }
}

function markWithin(value: unknown, shape: Shape, failure: Failure): void {
  if (Array.isArray(value)) for (const item of value) markWithin(item, shape, failure);
  else if (isData(value)) markFailed(value, shape, failure);
}
