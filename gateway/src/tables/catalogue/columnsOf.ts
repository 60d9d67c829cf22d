import { getNamedType } from 'graphql';
import type { ColumnDefinition } from '../definition/tableDefinition.ts';
import { type Step, valueAt } from './selections.ts';
import type { Cell, Column, Given, Parameter, ValueKind } from './Table.ts';
import { codesOf, kindOf } from './valueKind.ts';

/** What a row is read from: the answer, then what each step on the way to the rows leads to. */
export type Branch = readonly unknown[];

/** A column, and how its cells are read. */
export interface ReadColumn {
  readonly column: Column;
  readonly read: (branch: Branch, given: Given) => Cell;
}

/** Values of these need no quoting among others of their kind. */
const listable: readonly ValueKind[] = ['code', 'integer', 'number', 'boolean', 'day', 'instant'];

/**
 * A column whose values are in the answer.
 *
 * @param steps to the value, from the root of the answer
 * @param rows steps to the rows
 * @param place of the value, where the steps lead to a list of which it is one
 * @returns a reason where the values fit into no column
 */
export function answerColumn(
  definition: ColumnDefinition,
  steps: readonly Step[],
  rows: readonly Step[],
  place: number | null,
): ReadColumn | string {
  const shared = steps.findIndex(({ name }, index) => rows[index]?.name !== name);
  const own = shared < 0 ? [] : steps.slice(shared);
  const last = own.at(-1);
  const kind = last && kindOf(getNamedType(last.field.type));
  if (!last || !kind) return `its column ${definition.name} leads to no value`;
  if (own.slice(0, -1).some(({ isList }) => isList))
    return `its column ${definition.name} leads through a list that is not on the way to the rows`;
  if (place !== null && !last.isList) return `its column ${definition.name} is in no list`;
  const isList = last.isList && place === null;
  if (isList && !listable.includes(kind))
    return `its column ${definition.name} is a list of texts, which cannot be told apart in a cell`;
  const column = {
    ...described(definition, kind, last.field.description),
    isList,
    isRequired: place === null && own.every(({ isRequired }) => isRequired),
    codes: codesOf(getNamedType(last.field.type)),
    isClock: false,
  };
  const names = own.map(({ name }) => name).concat(place === null ? [] : String(place));
  const read = (branch: Branch) => cellOf(valueAt(branch[shared], names), kind);
  return { column, read };
}

/** Scalars of a graph's own are texts; what values of theirs are none are told as JSON. */
function cellOf(value: unknown, kind: ValueKind): Cell {
  if (kind !== 'text' || value === null || typeof value === 'string') return value as Cell;
  return JSON.stringify(value);
}

/** A column whose value is a parameter's. */
export function parameterColumn(
  definition: ColumnDefinition,
  { name, kind, description, codes, isNow, isRequired }: Parameter,
): ReadColumn {
  const column = {
    ...described(definition, kind, description),
    isList: false,
    isRequired: isRequired || isNow,
    codes,
    isClock: isNow,
  };
  return { column, read: (_branch, given) => (given[name] ?? null) as Cell };
}

function described(
  { name, title, description, unit, mark }: ColumnDefinition,
  kind: ValueKind,
  fallback: string | null | undefined,
) {
  return {
    ...{ name, title, kind },
    description: description ?? fallback ?? null,
    unit: unit ?? null,
    mark: mark ?? null,
  };
}
