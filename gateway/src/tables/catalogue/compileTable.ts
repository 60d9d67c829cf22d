import {
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { sha256 } from '../../sha256.ts';
import { unusable } from '../definition/readTables.ts';
import type { TableDefinition } from '../definition/tableDefinition.ts';
import { branchesOf } from './branches.ts';
import { answerColumn, parameterColumn, type ReadColumn } from './columnsOf.ts';
import { cursorVariable, parametersOf } from './parametersOf.ts';
import { queryOf, type Step, stepsOf, valueAt } from './selections.ts';
import type { Parameter, Table } from './Table.ts';

/**
 * Makes a table of a definition on a schema: types, code lists and descriptions come from the schema.
 *
 * @throws StartupError naming the definition, when the schema cannot answer it
 */
export function compileTable(definition: TableDefinition, schema: GraphQLSchema): Table {
  const refuse = (reason: string): never => {
    throw unusable(definition.file, reason);
  };
  const sound = <T extends object>(made: T | string): T =>
    typeof made === 'string' ? refuse(made) : made;
  const operation = sound(queryIn(definition, schema));
  const parameters = sound(parametersOf(operation, schema, definition.now));
  const rows = sound(stepsOf(definition.rows, operation, schema));
  if (!holdsObjects(rows)) refuse(`its rows at ${definition.rows} are no objects`);
  const columns = definition.columns.map((column) =>
    sound(columnOf(column, operation, schema, rows, parameters)),
  );
  const next = sound(pagesOf(definition, operation, schema, rows));
  refuseLooseNames(definition, refuse);
  refuseLoosePaths(definition, operation, schema, refuse);
  const { name, title, description, publisher, key, document: text } = definition;
  return {
    ...{ name, title, description, publisher, key, parameters },
    columns: columns.map(({ column }) => column),
    operation: { name: operation.name?.value ?? name, text },
    hash: sha256(JSON.stringify(definition)),
    rowsOf: (data, given) =>
      branchesOf(data, rows)?.map((branch) => columns.map(({ read }) => read(branch, given))) ??
      null,
    saidOf: saidBy(definition),
    nextOf: next.after,
  };
}

function queryIn({ document: text }: TableDefinition, schema: GraphQLSchema) {
  try {
    const document = parse(text);
    const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
    return fault ? fault.message : queryOf(document);
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** Rows are the objects of a list; an object that stands alone is the one row. */
function holdsObjects(rows: readonly Step[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && isObjectType(getNamedType(last.field.type));
}

function columnOf(
  definition: TableDefinition['columns'][number],
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  rows: readonly Step[],
  parameters: readonly Parameter[],
): ReadColumn | string {
  const { name, path, parameter } = definition;
  if (path === undefined) {
    const found = parameters.find((each) => each.name === parameter);
    if (!found || found.pair) return `its column ${name} is no parameter`;
    return parameterColumn(definition, found);
  }
  const [, names = path, place] = /^(.*)\.(\d)$/.exec(path) ?? [];
  const steps = stepsOf(names, operation, schema);
  if (typeof steps === 'string') return steps;
  return answerColumn(definition, steps, rows, place === undefined ? null : Number(place));
}

/** Where the operation asks for pages, the connection around the rows says whether there are more. */
function pagesOf(
  { rows: path }: TableDefinition,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  rows: readonly Step[],
): { readonly after: Table['nextOf'] } | string {
  const paged = operation.variableDefinitions?.some(
    ({ variable }) => variable.name.value === cursorVariable,
  );
  if (!paged) return { after: () => null };
  const list = rows.findIndex(({ isList }) => isList);
  if (list < 0) return `its rows at ${path} are no list, of which there could be pages`;
  const connection = path.split('.').slice(0, list);
  for (const field of ['hasNextPage', 'endCursor']) {
    const found = stepsOf([...connection, 'pageInfo', field].join('.'), operation, schema);
    if (typeof found === 'string') return found;
  }
  return { after: (data) => cursorIn(data, connection) };
}

function cursorIn(data: unknown, connection: readonly string[]): string | null {
  const info = valueAt(data, [...connection, 'pageInfo']) as Record<string, unknown> | null;
  return info?.hasNextPage ? String(info.endCursor) : null;
}

/** What an answer says of itself is read from single places. */
function refuseLoosePaths(
  { settled, citation }: TableDefinition,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  refuse: (reason: string) => never,
): void {
  const paths = [...Object.values(settled), ...(citation ? [citation.csl, citation.bibtex] : [])];
  for (const path of paths) {
    const steps = stepsOf(path, operation, schema);
    if (typeof steps === 'string') refuse(steps);
    else if (steps.some(({ isList }) => isList)) refuse(`it has more than one value at ${path}`);
  }
}

function saidBy({ settled, citation }: TableDefinition): Table['saidOf'] {
  const paths = Object.entries(settled).map(([name, path]) => [name, path.split('.')] as const);
  return (data) => ({
    settled: Object.fromEntries(
      paths.flatMap(([name, path]) => {
        const value = valueAt(data, path);
        return value === null ? [] : [[name, String(value)]];
      }),
    ),
    citation: citation
      ? {
          csl: [JSON.parse(String(valueAt(data, citation.csl.split('.'))))].flat()[0],
          bibtex: String(valueAt(data, citation.bibtex.split('.'))),
        }
      : null,
  });
}

function refuseLooseNames(
  { columns, key }: TableDefinition,
  refuse: (reason: string) => never,
): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) refuse(`it has two columns ${twice}`);
  const marks = columns.flatMap(({ mark }) => mark ?? []);
  const loose = [...key, ...marks].find((name) => !names.includes(name));
  if (loose !== undefined) refuse(`it has no column ${loose}`);
}
