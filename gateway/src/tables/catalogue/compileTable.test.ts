import { StartupError } from '@spine/kit/startup';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { TableDefinition } from '../definition/tableDefinition.ts';
import { compileTable } from './compileTable.ts';

const schema = buildSchema(`
  scalar DateTime
  input Circle { x: Int }
  type Query { items(after: String, first: Int, at: DateTime, near: Circle, ids: [ID!]): Items  one: Item }
  type Mutation { buy: Item }
  type Items { nodes: [Item!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Item { id: ID! tags: [String!]! parts: [Item!]! }
`);
const id = { name: 'id', title: 'Id', path: 'items.nodes.id' };
const good: TableDefinition = {
  ...{ name: 'items', file: 'items.json', title: 'Items', description: '', publisher: '' },
  ...{ rows: 'items.nodes', key: [], now: [], columns: [id] },
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

test.each<[string, Partial<TableDefinition>, string]>([
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
  ['rows that are none', { rows: 'items' }, 'its rows at items are no list'],
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
