import { StartupError } from '@spine/kit/startup';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { TableDefinition } from '../definition/tableDefinition.ts';
import { compileTable } from './compileTable.ts';

const schema = buildSchema(`
  scalar DateTime
  input Circle { x: Int }
  input Pair { field: String! value: ID! }
  type Query { items(after: String, first: Int, at: DateTime, near: Circle, ids: [ID!], where: [Pair!]): Items  one: Item sparse: [Sparse] any: Any }
  scalar JSON
  type Any { of: JSON }
  type Sparse { id: ID! parts: [Sparse] }
  type Mutation { buy: Item }
  type Items { nodes: [Item!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Item { id: ID! tags: [String!]! parts: [Item!]! }
`);
const id = { name: 'id', title: 'Id', path: 'items.nodes.id' };
const good: TableDefinition = {
  ...{ name: 'items', file: 'items.json', title: 'Items', description: '', publisher: '' },
  ...{ rows: 'items.nodes', key: [], now: [], settled: {}, columns: [id] },
  document: 'query Items { items { nodes { id } } }',
};
const paged = (info: string) =>
  `query Items($after: String) { items(after: $after) { nodes { id tags parts { id } } ${info} } }`;

test('a table without pages, and one with', () => {
  expect(compileTable(good, schema).nextOf({})).toBeNull();
  const document = paged('pageInfo { hasNextPage endCursor }');
  const { nextOf, parameters } = compileTable({ ...good, document }, schema);
  expect(parameters).toEqual([]);
  expect(nextOf({ items: { pageInfo: { hasNextPage: true, endCursor: 'x' } } })).toBe('x');
  expect(nextOf({ items: { pageInfo: { hasNextPage: false, endCursor: 'x' } } })).toBeNull();
});

test('an object in no list is the one row, and nothing is no table', () => {
  const { rowsOf } = compileTable(
    {
      ...good,
      ...{ document: 'query One { one { id } }', rows: 'one' },
      columns: [{ ...id, path: 'one.id' }],
    },
    schema,
  );
  expect(rowsOf({ one: { id: 'a' } }, {})).toEqual([['a']]);
  expect(rowsOf({ one: null }, {})).toBeNull();
});

test('a null item is no row, as nothing of it is there', () => {
  const { rowsOf, columns } = compileTable(
    {
      ...good,
      ...{ document: 'query Sparse { sparse { id parts { id } } }', rows: 'sparse.parts' },
      columns: [
        { ...id, path: 'sparse.id' },
        { ...id, name: 'part', path: 'sparse.parts.id' },
      ],
    },
    schema,
  );
  expect(columns.map(({ isRequired }) => isRequired)).toEqual([true, true]);
  const sparse = [null, { id: 'a', parts: [null, { id: 'b' }] }, { id: 'c', parts: [null] }];
  expect(rowsOf({ sparse }, {})).toEqual([['a', 'b']]);
  expect(rowsOf({ sparse: [null] }, {})).toEqual([]);
});

test('a scalar of the graph’s own is a text: as it stands, and as JSON where it is an object or a list', () => {
  const { rowsOf, columns } = compileTable(
    {
      ...good,
      ...{ document: 'query Any { any { of } }', rows: 'any' },
      columns: [{ name: 'of', title: 'Of', path: 'any.of' }],
    },
    schema,
  );
  expect(columns).toMatchObject([{ kind: 'text', isList: false }]);
  const read = (of: unknown) => rowsOf({ any: { of } }, {})?.[0]?.[0];
  expect(read({ a: [1, 'b'] })).toBe('{"a":[1,"b"]}');
  expect(read([1, null])).toBe('[1,null]');
  expect(read('{}')).toBe('{}');
  expect(read(7)).toBe('7');
  expect(read(false)).toBe('false');
  expect(read(null)).toBeNull();
});

test('a list of pairs is a parameter, and one place of a list a column', () => {
  const { parameters, rowsOf, columns } = compileTable(
    {
      ...good,
      document: 'query Items($where: [Pair!]) { items(where: $where) { nodes { id tags } } }',
      columns: [id, { name: 'second', title: 'Second', path: 'items.nodes.tags.1' }],
    },
    schema,
  );
  expect(parameters).toMatchObject([
    { name: 'where', pair: ['field', 'value'], isRequired: false },
  ]);
  expect(columns[1]).toMatchObject({ isList: false, isRequired: false, kind: 'text' });
  const nodes = [
    { id: 'a', tags: ['x', 'y'] },
    { id: 'b', tags: ['x'] },
    { id: 'c', tags: null },
  ];
  expect(rowsOf({ items: { nodes } }, {})).toEqual([
    ['a', 'y'],
    ['b', null],
    ['c', null],
  ]);
  expect(rowsOf({ items: null }, {})).toBeNull();
});

test('what the answer says of itself is read from it', () => {
  const document = 'query Items($first: Int) { items(first: $first) { nodes { id } } one { id } }';
  const { saidOf } = compileTable(
    {
      ...good,
      document,
      settled: { first: 'one.id' },
      citation: { csl: 'one.id', bibtex: 'one.id' },
    },
    schema,
  );
  expect(saidOf({ one: { id: '[{"title":"A"}]' } })).toEqual({
    settled: { first: '[{"title":"A"}]' },
    citation: { csl: { title: 'A' }, bibtex: '[{"title":"A"}]' },
  });
});

test.each<[string, Partial<TableDefinition>, string]>([
  ['a place in no list', { columns: [{ ...id, path: 'items.nodes.id.0' }] }, 'is in no list'],
  ['an answer that says many things', { settled: { at: 'items.nodes.id' } }, 'more than one value'],
  ['no GraphQL', { document: '{' }, 'Syntax Error'],
  ['fields that there are not', { document: 'query Items { nothing }' }, 'Cannot query field'],
  ['a mutation', { document: 'mutation Buy { buy { id } }' }, 'its operation is no query'],
  ['no name', { document: '{ items { nodes { id } } }' }, 'its operation has no name'],
  [
    'two operations',
    { document: 'query A { one { id } } query B { one { id } }' },
    'one operation',
  ],
  ['no page information', { document: paged('') }, 'selects nothing at items.pageInfo.hasNextPage'],
  [
    'a list as a parameter',
    { document: 'query Items($ids: [ID!]) { items(ids: $ids) { nodes { id } } }' },
    'its variable $ids is no single value',
  ],
  [
    'an input as a parameter',
    { document: 'query Items($near: Circle) { items(near: $near) { nodes { id } } }' },
    'its variable $near is no single value',
  ],
  ['an instant that it does not take', { now: ['at'] }, 'it has no variable $at'],
  [
    'an instant that is none',
    { now: ['n'], document: 'query Items($n: Int) { items(first: $n) { nodes { id } } }' },
    'its variable $n is no instant',
  ],
  ['rows that are none', { rows: 'items.nodes.id' }, 'its rows at items.nodes.id are no objects'],
  [
    'pages of one row',
    {
      document: 'query Items($after: String) { items(after: $after) { pageInfo { endCursor } } }',
      ...{ rows: 'items', columns: [{ ...id, path: 'items.pageInfo.endCursor' }] },
    },
    'its rows at items are no list',
  ],
  ['rows that it does not ask for', { rows: 'items.edges' }, 'selects nothing at items.edges'],
  ['an object as a column', { columns: [{ ...id, path: 'items' }] }, 'id leads to no value'],
  [
    'a parameter that it does not take',
    { columns: [{ name: 'id', title: '', parameter: 'x' }] },
    'no parameter',
  ],
  ['a column twice', { columns: [id, id] }, 'it has two columns id'],
  ['a key of no column', { key: ['number'] }, 'it has no column number'],
  ['a mark of no column', { columns: [{ ...id, mark: 'why' }] }, 'it has no column why'],
  [
    'texts in one cell',
    {
      document: paged('pageInfo { hasNextPage endCursor }'),
      columns: [{ ...id, path: 'items.nodes.tags' }],
    },
    'is a list of texts',
  ],
  [
    'many values where one belongs',
    {
      document: paged('pageInfo { hasNextPage endCursor }'),
      columns: [{ ...id, path: 'items.nodes.parts.id' }],
    },
    'a list that is not on the way',
  ],
])('a definition with %s stops the start, by its file and the reason', (_what, given, reason) => {
  const compile = () => compileTable({ ...good, ...given }, schema);
  expect(compile).toThrow(StartupError);
  expect(compile).toThrow('TABLES: "items.json" defines no table that can be served');
  expect(compile).toThrow(reason);
});
