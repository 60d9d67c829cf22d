import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costsOn } from '../../../../test/support/costs.ts';
import { actualCost } from './actualCost.ts';
import { readCostModel } from './costModel.ts';

const types = (cost = '@cost') => /* GraphQL */ `
  type Query {
    book: Book
    books(first: Int, last: Int): [Book] @listSize(slicingArguments: ["first", "last"], assumedSize: 7, requireOneSlicingArgument: false)
    either(first: Int, last: Int = 2): [Book] @listSize(slicingArguments: ["first", "last"])
    shelf(first: Int! = 3): Shelf @listSize(slicingArguments: ["first"], sizedFields: ["books"])
    tags: [String]
    everything: [Thing]
    counted: Int ${cost}(weight: 5)
    found(filter: Filter, words: [String!], by: String ${cost}(weight: 3)): Book
    roughly(by: Guess, of: [Guess!]): Book ${cost}(weight: 5)
    guessed(first: Int = 2, by: Guess): [Book] ${cost}(weight: 3) @listSize(slicingArguments: ["first"])
    cheap: Int ${cost}(weight: -9)
  }
  type Mutation {
    lend(id: ID!): Book
  }
  input Filter { title: String ${cost}(weight: 2), any: [Filter!] }
  input Guess { rough: Boolean ${cost}(weight: -13) }
  type Shelf { books: [Book] label: String }
  interface Thing { title: String }
  type Book implements Thing { title: String author: Person pages: [Int] genre: Genre }
  type Person ${cost}(weight: 4) { name: String books: [Book] }
  enum Genre ${cost}(weight: 6) { ESSAY }
`;

/** The schema as composed, with the directives imported as given. */
function composed(imports = '"@cost", "@listSize"', cost = '@cost') {
  const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
  const { supergraphSdl, errors } = composeServices([
    { name: 'library', url: 'http://library.invalid', typeDefs: parse(head + types(cost)) },
  ]);
  if (!supergraphSdl) throw new Error(String(errors));
  return readCostModel(supergraphSdl);
}

const model = composed();
const schema = buildSchema(types().replaceAll(/@(cost|listSize)\([^)]*\)/g, ''));

const { costed, estimate } = costsOn(schema, model);

test.each([
  ['an object costs 1, a leaf nothing', '{ book { title } }', 1],
  ['a mutation costs 10 beside what it answers', 'mutation { lend(id: 1) { title } }', 11],
  ['the weight of a type replaces its 1', '{ book { author { name } } }', 1 + 4],
  ['an enum has its own weight', '{ book { genre } }', 1 + 6],
  ['the weight of a field replaces its type’s', '{ counted }', 5],
  ['a list of unknown size is ten items', '{ everything { title } }', 10],
  ['a list of leaves costs nothing', '{ tags book { pages } }', 1],
  [
    'lists within lists multiply',
    '{ everything { ... on Book { author { books { title } } } } }',
    10 * (1 + 4 + 10),
  ],
  ['a slicing argument tells the size', '{ books(first: 4) { title } }', 4],
  ['the largest slicing argument counts', '{ books(first: 4, last: 6) { title } }', 6],
  ['without a slicing argument the size is assumed', '{ books { title } }', 7],
  ['a null for a slicing argument is none', '{ books(first: null) { title } }', 7],
  ['a negative page pays for nothing else', '{ books(first: -1000) { title } counted }', 5],
  ['a default counts as a slicing argument', '{ either { title } }', 2],
  [
    'the size of a connection is that of its lists',
    '{ shelf(first: 6) { label books { author { name } } } }',
    1 + 6 * (1 + 4),
  ],
  ['a connection’s default is its size', '{ shelf { books { title } } }', 1 + 3],
  [
    'a sized field may stand in a fragment',
    '{ shelf(first: 6) { ...S } } fragment S on Shelf { books { title } }',
    1 + 6,
  ],
  [
    'fragments cost wherever they are spread',
    '{ a: book { ...B } b: book { ...B } } fragment B on Book { author { name } }',
    10,
  ],
  [
    'what is skipped costs nothing',
    '{ book @skip(if: true) { title } counted @include(if: false) }',
    0,
  ],
  [
    'arguments cost by their weight, inputs 1',
    '{ found(filter: { title: "a" }, by: "b") { title } }',
    1 + 1 + 2 + 3,
  ],
  [
    'inputs within inputs cost each',
    '{ found(filter: { any: [{ title: "a" }, {}] }) { title } }',
    1 + 1 + (1 + 2) + 1,
  ],
  ['a list of words costs nothing', '{ found(words: ["a", "b"]) { title } }', 1],
  [
    'a negative weight makes a field cheaper',
    '{ guessed(first: 5, by: { rough: true }) { title } }',
    15 + 1 - 13,
  ],
  [
    'a field costs nothing at least, and all that is selected in it',
    '{ roughly(by: { rough: true }) { author { name } } }',
    4,
  ],
  [
    'what is cheap pays for nothing else',
    '{ cheap counted roughly(of: [{ rough: true }, { rough: true }]) { title } }',
    5,
  ],
  ['introspection costs nothing', '{ __schema { types { name } } __typename }', 0],
])('%s', (_, source, cost) => {
  expect(estimate(source)).toBe(cost);
});

test('variables tell sizes and conditions, with their defaults', () => {
  const source =
    'query ($n: Int = 8, $with: Boolean!) { books(first: $n) { author @include(if: $with) { name } } }';
  expect(estimate(source, { with: true })).toBe(8 * 5);
  expect(estimate(source, { n: 2, with: false })).toBe(2);
  expect(estimate(source, { n: 2_000_000_000, with: true })).toBe(10_000_000_000);
});

test('a negative weight that a variable brings pays for nothing else', () => {
  const source = 'query ($by: Guess) { counted guessed(by: $by) { author { name } } }';
  expect(estimate(source, { by: { rough: true } })).toBe(5 + 2 * 4);
  expect(estimate(source, { by: {} })).toBe(5 + 2 * 3 + 1 + 2 * 4);
});

test('exactly one slicing argument is required unless the schema says otherwise', () => {
  expect(() => estimate('{ either(first: 1) { title } }')).toThrow(
    'Query.either needs exactly one of its arguments: first or last.',
  );
  expect(estimate('{ either(first: 1, last: null) { title } }')).toBe(1);
});

test.each([
  ['renamed', '{ name: "@cost", as: "@price" }, "@listSize"', '@price'],
  ['not imported', '"@listSize"', '@federation__cost'],
])('a supergraph whose directives are %s costs the same', (_, imports, cost) => {
  expect(composed(imports, cost)).toEqual(model);
});

test('the actual cost counts the items that there are, and nothing for what is null', () => {
  const source = '{ everything { title ... on Book { author { name } } } }';
  const author = { name: 'Anna' };
  const everything = [{ title: 'a', author }, { title: 'b', author: null }, null];
  expect(actualCost(costed(source))({}, { everything })).toBe(1 + 4 + 1);
  expect(actualCost(costed(source))({}, { everything: null })).toBe(0);
});

test('nor does the actual cost of a field fall below nothing', () => {
  const source =
    '{ cheap counted guessed(by: { rough: true }) { author { name } } roughly(by: { rough: true }) { title } }';
  const book = { author: { name: 'Anna' } };
  const data = { cheap: 1, counted: 2, guessed: [book, null], roughly: { title: 'a' } };
  expect(actualCost(costed(source))({}, data)).toBe(5 + 4);
  const five = '{ guessed(first: 5, by: { rough: true }) { title } }';
  expect(actualCost(costed(five))({}, { guessed: Array(5).fill({ title: 'a' }) })).toBe(
    15 + 1 - 13,
  );
});

test('what two fragments select under one name is one value of the answer', () => {
  const source =
    '{ book { author { name } ...B } } fragment B on Book { author { books { title } } }';
  const book = { author: { name: 'Anna', books: [{ title: 'a' }] } };
  expect(actualCost(costed(source))({}, { book })).toBe(1 + 4 + 1);
});

test('an answer never costs more than estimated when its lists are as long as assumed', () => {
  const source = '{ shelf(first: 2) { books { author { name } } } found(by: "x") { title } }';
  const book = { author: { name: 'Anna' }, title: 'a' };
  const data = { shelf: { books: [book, book] }, found: book };
  expect(actualCost(costed(source))({}, data)).toBe(1 + 2 * 5 + 1 + 3);
  expect(estimate(source)).toBe(1 + 2 * 5 + 1 + 3);
});

test('answers of one operation cost what is left of it by their variables, and what these ask with', () => {
  const source = `query ($author: Boolean!, $by: String) {
    book { title author @include(if: $author) { name } }
    found(by: $by) { title }
  }`;
  const actual = actualCost(costed(source));
  // What was left out is in no answer of ours; a value of that name would be another one's.
  const data = { book: { title: 'a', author: { name: 'Anna' } }, found: null };
  expect(actual({ author: true }, data)).toBe(1 + 4);
  expect(actual({ author: false }, data)).toBe(1);
  expect(actual({ author: true, by: 'x' }, data)).toBe(1 + 4 + 3);
  expect(actual({ author: false, by: 'x' }, data)).toBe(1 + 3);
});

test('lists within lists are as many items as there are', () => {
  const listed = [[{ title: 'a' }, null], [], [[{ title: 'b' }]]];
  expect(actualCost(costed('{ everything { title } }'))({}, { everything: listed })).toBe(2);
});
