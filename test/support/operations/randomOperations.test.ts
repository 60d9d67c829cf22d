import { buildSchema, Kind, parse, validate, visit } from 'graphql';
import { expect, test } from 'vitest';
import { randomOperations } from './randomOperations.ts';
import { sameAnswer } from './sameAnswer.ts';
import { shrunkOperation } from './shrunkOperation.ts';

const schema = buildSchema(/* GraphQL */ `
  interface Thing { id: ID! label(long: Boolean): String }
  type Book implements Thing { id: ID! label(long: Boolean): String pages: Int by(first: Int! = 2): [Person!]! }
  type Lamp implements Thing { id: ID! label(long: Boolean): String watts: Int near: Thing }
  type Person { id: ID! name: String! things(filter: Filter): [Anything] }
  union Anything = Book | Lamp | Person
  enum Kind { OLD NEW }
  input Filter { kind: Kind kinds: [Kind!] above: Int! = 3 title: String }
  type Query { thing(id: ID!): Thing things(filter: Filter, first: Int! = 20): [Thing!]! person(id: ID): Person any: Anything }
`);
const options = { count: 1_500, values: { 'Query.thing(id:)': ['t1', 't2'] } };
const operations = [...randomOperations(schema, 1, options)];

test('every operation is valid', () => {
  for (const { query } of operations) expect(validate(schema, parse(query)), query).toEqual([]);
});

test('the same seed and index make the same operation, whatever comes before', () => {
  expect([...randomOperations(schema, 1, { ...options, from: 40, count: 1 })]).toEqual([
    operations[40],
  ]);
  expect([...randomOperations(schema, 2, options)]).not.toEqual(operations);
});

test('they have of everything that an operation can be made of', () => {
  const seen = new Map<string, number>();
  const note = (what: string) => {
    seen.set(what, (seen.get(what) ?? 0) + 1);
  };
  for (const { query, variables } of operations) {
    note(Object.keys(variables).length > 0 ? 'values' : 'no values');
    visit(parse(query), {
      enter: (node) => {
        note(node.kind);
        if (node.kind === Kind.FIELD && node.alias) note(`alias of ${node.name.value}`);
        if (node.kind === Kind.DIRECTIVE) note(node.name.value);
        if (node.kind === Kind.VARIABLE_DEFINITION && node.defaultValue) note('default');
        if (node.kind === Kind.INLINE_FRAGMENT) note(`on ${node.typeCondition?.name.value}`);
      },
    });
  }
  const wanted = [
    'values',
    'no values',
    'default',
    'skip',
    'include',
    'alias of id',
    'alias of __typename',
    'FragmentSpread',
    'ObjectValue',
    'ListValue',
    'NullValue',
    'EnumValue',
    'on undefined',
    'on Thing',
    'on Book',
    'on Lamp',
    'on Anything',
    'on Person',
  ];
  for (const what of wanted)
    expect([what, seen.get(what) ?? 0]).toEqual([what, expect.toSatisfy((n) => n > 10)]);
});

test('a failing operation is shrunk to what fails', async () => {
  const isGuilty = (query: string) => /watts/.test(query) && /skip/.test(query);
  const guilty = operations.filter(({ query }) => isGuilty(query));
  expect(guilty.length).toBeGreaterThan(3);
  for (const operation of guilty.slice(0, 10)) {
    const { query } = await shrunkOperation(schema, operation, async (each) =>
      isGuilty(each.query),
    );
    expect(isGuilty(query)).toBe(true);
    // Two things are guilty, so two selections may stand side by side once.
    const besides: number[] = [];
    visit(parse(query), {
      SelectionSet: ({ selections }) => {
        besides.push(selections.length - 1);
      },
    });
    expect(besides.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(1);
    expect(validate(schema, parse(query))).toEqual([]);
  }
});

test('answers are the same when data and codes at paths are', () => {
  const error = (code: string, path: (string | number)[]) => ({
    message: code,
    path,
    extensions: { code },
  });
  const data = { a: [{ b: null }], c: 1 };
  expect(sameAnswer({ data }, { data: { a: [{ b: null }], c: 1 } })).toBe(true);
  expect(sameAnswer({ data }, { data: { c: 1, a: [{ b: null }] } })).toBe(true);
  expect(sameAnswer({ data }, { data: { a: [{ b: null }] } })).toBe(false);
  expect(sameAnswer({ data }, { data: { a: [{ b: null }], c: 2 } })).toBe(false);
  expect(sameAnswer({ data }, { data, errors: [error('X', ['a', 0, 'b'])] })).toBe(false);
  const failed = (code: string, ...path: (string | number)[]) => ({
    data,
    errors: [error(code, path)],
  });
  expect(sameAnswer(failed('X', 'a', 0, 'b'), failed('Y', 'a', 0, 'b'))).toBe(false);
  expect(sameAnswer(failed('X', 'a', 0, 'b'), failed('X', 'c'))).toBe(false);
  // Both took `b` along.
  expect(sameAnswer(failed('X', 'a', 0, 'b', 'd'), failed('X', 'a', 0, 'b', 'e', 1))).toBe(true);
});
