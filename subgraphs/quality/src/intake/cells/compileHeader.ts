import { StartupError } from '@spine/kit';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { isoDay, type Mapping, valuesOf } from '../mapping.ts';
import { type CellTree, compileTree, type MakeInput } from './CellTree.ts';

type Branch = Extract<CellTree, { kind: 'branch' }>;

/** A column of the file that is imported: ours by name, and its recodings. */
export interface Column {
  /** As the file names it. */
  readonly name: string;
  /** Of whole cells; null where there are none, and for lists, whose entries are recoded. */
  readonly values: ReadonlyMap<string, string> | null;
  /** Whether it may begin with a sign: a number. */
  readonly numeric: boolean;
}

/** What a header says: how cells make a case, and of each cell which column it is, null where it is ignored. */
export interface CompiledHeader {
  readonly tree: Branch;
  /** The tree compiled. */
  readonly make: MakeInput;
  readonly columns: readonly (Column | null)[];
}

const mostItems = 50;

/**
 * Reads a header by the registry's input type: `ageYears`, `stages.1.operatedOn`, `baseline.comi.function`,
 * `followUps.MONTHS_12.completedOn`.
 *
 * @throws StartupError naming columns that are unknown or there twice
 */
export function compileHeader(
  header: readonly string[],
  type: GraphQLInputObjectType,
  mapping: Mapping,
): CompiledHeader {
  const tree: Branch = { kind: 'branch', fields: new Map() };
  const unknown: string[] = [];
  const seen = new Set<string>();
  const add = (ours: string, leafOf: (leaf: GraphQLInputType) => CellTree) => {
    const leaf = seen.has(ours) ? null : leafAt(tree, type, ours.split('.'), leafOf);
    seen.add(ours);
    return leaf;
  };
  const columns = header.map((name, cell) => {
    if (mapping.ignore.includes(name)) return null;
    const ours = mapping.columns[name] ?? name;
    const values = valuesOf(mapping, ours);
    const leaf = add(ours, (leafType) => ({
      kind: 'leaf',
      cell,
      read: readerOf(leafType, mapping, values),
    }));
    if (!leaf) unknown.push(name);
    return {
      name,
      values: values.size > 0 && !isListType(leaf) ? values : null,
      numeric: leaf !== null && isNumeric(leaf),
    };
  });
  for (const [ours, text] of Object.entries(mapping.constants)) {
    const constant = (leaf: GraphQLInputType): CellTree => {
      const value = readerOf(leaf, mapping, noValues)(text);
      return { kind: 'constant', value };
    };
    if (!add(ours, constant)) unknown.push(ours);
  }
  refuseUnknown(unknown);
  return { tree, make: compileTree(tree), columns };
}

function refuseUnknown(unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  const named = unknown.slice(0, 10).map((name) => `"${name.slice(0, 40)}"`);
  const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : '';
  throw new StartupError(
    `The columns ${named.join(', ')}${more} are unknown or there twice; map or ignore them in a mapping file, docs/import.md lists what there is.`,
  );
}

/** Puts a leaf where a column's name leads; answers its type, or null where it leads nowhere. */
function leafAt(
  tree: Branch,
  type: GraphQLInputObjectType,
  [name = '', ...rest]: readonly string[],
  leafOf: (leaf: GraphQLInputType) => CellTree,
): GraphQLInputType | null {
  const field = name === 'idempotencyKey' ? undefined : type.getFields()[name];
  if (!field) return null;
  const fieldType = getNullableType(field.type);
  const named = getNamedType(fieldType);
  if (!isInputObjectType(named)) {
    if (rest.length > 0) return null;
    tree.fields.set(name, leafOf(fieldType));
    return fieldType;
  }
  if (!isListType(fieldType)) return leafAt(branchIn(tree.fields, name), named, rest, leafOf);
  const [item = '', ...within] = rest;
  const items = itemsIn(tree.fields, name);
  if (name === 'followUps') {
    const form = getNamedType(named.getFields().form?.type);
    return isInputObjectType(form) ? leafAt(formIn(items, item), form, within, leafOf) : null;
  }
  const number = /^[1-9]\d?$/.test(item) ? Number(item) : Number.NaN;
  return number <= mostItems ? leafAt(branchIn(items, item), named, within, leafOf) : null;
}

function branchIn(nodes: Map<string, CellTree>, name: string): Branch {
  const found = nodes.get(name);
  if (found?.kind === 'branch') return found;
  const made: Branch = { kind: 'branch', fields: new Map() };
  nodes.set(name, made);
  return made;
}

function itemsIn(nodes: Map<string, CellTree>, name: string): Map<string, CellTree> {
  const found = nodes.get(name);
  if (found?.kind === 'items') return found.items;
  const items = new Map<string, CellTree>();
  nodes.set(name, { kind: 'items', items });
  return items;
}

/** A follow-up is named by its interval, and has the form's cells alone. */
function formIn(items: Map<string, CellTree>, interval: string): Branch {
  const followUp = branchIn(items, interval);
  followUp.fields.set('interval', { kind: 'constant', value: interval });
  return branchIn(followUp.fields, 'form');
}

const whole = /^-?\d{1,15}$/;
const fraction = /^-?\d{1,15}(\.\d{1,15})?$/;

const noValues: ReadonlyMap<string, string> = new Map();

/**
 * How a cell becomes a value of a type. What it cannot be stays text, and is refused by the schema.
 *
 * @param values recodings of the entries of a list
 */
function readerOf(
  type: GraphQLInputType,
  mapping: Mapping,
  values: ReadonlyMap<string, string>,
): (text: string) => unknown {
  if (isListType(type)) {
    const read = readerOf(getNullableType(type.ofType), mapping, noValues);
    return (text) =>
      text.split(mapping.listDelimiter).map((entry) => {
        const plain = entry.trim();
        return emptyOr(values.get(plain) ?? plain, read);
      });
  }
  switch (getNamedType(type).name) {
    case 'Int':
      return (text) => (whole.test(text) ? Number(text) : text);
    case 'Float':
      return (text) => {
        const plain = mapping.decimalComma ? text.replace(',', '.') : text;
        return fraction.test(plain) ? Number(plain) : text;
      };
    case 'Boolean':
      return (text) => (text === 'true' ? true : text === 'false' ? false : text);
    case 'Date':
      return (text) => isoDay(text, mapping.dates);
    default:
      return (text) => text;
  }
}

function emptyOr(text: string, read: (text: string) => unknown): unknown {
  return text === '' ? null : read(text);
}

function isNumeric(type: GraphQLInputType): boolean {
  return ['Int', 'Float'].includes(getNamedType(type).name);
}
