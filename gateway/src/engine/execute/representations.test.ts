import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type Data, Failure } from './data.ts';
import type { RequiredSelection } from './planNodes.ts';
import { compileRepresenter, failureAmong } from './representations.ts';
import { compileRewrites } from './rewrites.ts';

const schema = buildSchema(`
  type Query { items: [Item] }
  type Item { id: ID! supplier: Supplier suppliers: [Supplier!]! shelves: [[Supplier!]!]! maker: Maker }
  type Supplier { rate: Int }
  union Maker = Firm | Person
  type Firm { rate: Int }
  type Person { age: Int }
`);
const field = (name: string, selections?: RequiredSelection[]): RequiredSelection => ({
  kind: 'Field',
  name,
  ...(selections && { selections }),
});
const on = (typeCondition: string, selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});
const requiring = (selection: RequiredSelection) => [
  on('Item', [field('__typename'), field('id'), selection]),
];
const rated = [field('rate')];
const failed = new Failure(null);
const item = (more: Data): Data => ({ __typename: 'Item', id: 'rod', ...more });

const lists: readonly (readonly [name: string, around: (supplier: unknown) => Data])[] = [
  ['supplier', (supplier) => ({ supplier })],
  ['suppliers', (supplier) => ({ suppliers: [{ rate: 7 }, supplier] })],
  ['shelves', (supplier) => ({ shelves: [[], [{ rate: 7 }, supplier]] })],
];

describe.each(lists)('an entity that %s is required of', (name, around) => {
  const requires = requiring(field(name, rated));
  const { keyOf, represent } = compileRepresenter(schema, requires, null);

  test.each([
    ['was not fetched', {}, null],
    ['could not be fetched', { rate: failed }, failed],
  ])('is not told of where something within %s', (_, supplier, failure) => {
    const entity = item(around(supplier));
    expect(keyOf(entity)).toBeNull();
    expect(failureAmong(entity, requires)).toBe(failure);
  });

  test.each([
    ['an object is null', null],
    ['a field is null', { rate: null }],
    ['nothing is null', { rate: 8 }],
  ])('is told of as it is where %s', (_, supplier) => {
    const entity = item(around(supplier));
    expect(keyOf(entity)).not.toBeNull();
    expect(represent(entity)).toEqual(entity);
    expect(failureAmong(entity, requires)).toBeNull();
  });
});

test('of an object that may have several types all is told that is required of its own, or nothing', () => {
  const selections = [field('__typename'), on('Firm', rated), on('Person', [field('age')])];
  const { keyOf, represent } = compileRepresenter(
    schema,
    requiring(field('maker', selections)),
    null,
  );
  const known = item({ maker: { __typename: 'Person', age: 40 } });
  expect(represent(known)).toEqual(known);
  for (const age of [undefined, failed])
    expect(keyOf(item({ maker: { __typename: 'Person', age } }))).toBeNull();
});

test('what is not there for one fragment on an entity leaves standing what another tells of it', () => {
  const { represent } = compileRepresenter(
    schema,
    [
      on('Item', [field('__typename'), field('id')]),
      on('Item', [field('__typename'), field('supplier', rated)]),
    ],
    null,
  );
  expect(represent(item({ supplier: { rate: failed } }))).toEqual(item({}));
});

describe('where a subgraph is told of entities by their interface', () => {
  const rateable = buildSchema(`
    type Query { things: [Thing] }
    interface Rated { id: ID! }
    type Book implements Rated { id: ID! }
    type Toy implements Rated { id: ID! }
    type Shelf { row: Int }
    union Thing = Book | Toy | Shelf
  `);
  const key = [field('__typename'), field('id')];
  const byInterface = compileRewrites(
    rateable,
    ['Book', 'Toy'].map((type) => ({
      kind: 'ValueSetter',
      path: [`... on ${type}`, '__typename'],
      setValueTo: 'Rated',
    })),
  );
  const { keyOf, represent } = compileRepresenter(
    rateable,
    [on('Book', key), on('Toy', key)],
    byInterface,
  );

  test('it is told of those that have the interface', () => {
    const toy = { __typename: 'Toy', id: 't' };
    expect(keyOf(toy)).not.toBeNull();
    expect(represent(toy)).toEqual({ __typename: 'Rated', id: 't' });
  });

  test.each([
    ['what is no such entity', { __typename: 'Shelf', row: 1 }],
    ['one whose key was not fetched', { __typename: 'Book' }],
    ['one whose key could not be fetched', { __typename: 'Book', id: failed }],
  ])('it is not told of %s', (_, entity) => {
    expect(keyOf(entity)).toBeNull();
  });
});
