import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { compileVariables } from './compileVariables.ts';

const schema = buildSchema(`
  enum Colour { RED BLUE }
  scalar Anything
  input Sizes { least: Int! most: Int = 9 }
  type Query { a(id: ID, size: Float, colour: Colour, any: Anything, sizes: Sizes): Int }
`);

function definitionsOf(declared: string) {
  const [operation] = parse(`query (${declared}) { a }`).definitions as [OperationDefinitionNode];
  return operation.variableDefinitions ?? [];
}

/** As graphql-js reads them, and as we do. */
function both(declared: string, given: Record<string, unknown>) {
  const definitions = definitionsOf(declared);
  const theirs = getVariableValues(schema, definitions, given);
  return { theirs, ours: compileVariables(schema, definitions, true)(given) };
}

/** The messages that are told of variables. */
function told(declared: string, given: Record<string, unknown>) {
  const { errors = [] } = compileVariables(schema, definitionsOf(declared))(given);
  return errors.map(({ message }) => message);
}

test.each([
  ['$a: ID!, $b: String, $c: Int, $d: Float!, $e: Boolean', { a: 1, b: null, c: 2, d: 3, e: true }],
  ['$a: ID!, $b: Colour', { a: 'x', b: 'RED', more: 1 }],
  ['$a: [[Int!]!]', { a: [[1, 2], []] }],
  ['$a: [Int]', { a: [1, null] }],
  ['$a: [Int]', { a: 1 }],
  ['$a: [Int]', { a: new Set([1]) }],
  ['$a: Int = 5, $b: Int', {}],
  ['$a: Int! = 5, $b: ID = null, $c: Colour! = RED, $d: [Int], $e: Float', { e: 1 }],
  ['$a: [Int!]! = [1, 2], $b: Sizes = {least: 1}, $c: Anything = {deep: 1}', {}],
  ['$a: Int = 5', { a: undefined }],
  ['$a: Int', { a: undefined }],
  ['$a: Int = 5', { a: null }],
  ['$a: Sizes!', { a: { least: 1 } }],
  ['$a: [Anything!]!', { a: [{ deep: [1] }, 'text', 0, false] }],
  ['$__proto__: Int', JSON.parse('{"__proto__": 4}')],
  ['$a: Int', Object.create({ a: 4 })],
])('variables (%s) given as %j are read as graphql-js reads them', (declared, given) => {
  const { theirs, ours } = both(declared, given);
  expect(theirs.errors).toBeUndefined();
  expect(ours.coerced).toEqual(theirs.coerced);
  expect(Object.keys(ours.coerced ?? {})).toEqual(Object.keys(theirs.coerced ?? {}));
});

test.each([
  ['$a: Int!', {}],
  ['$a: Int!', { a: null }],
  ['$a: Int, $b: ID!', { a: 1, b: true }],
  ['$a: Int', { a: 2 ** 31 }],
  ['$a: [Int!]!', { a: [1, null, 'x'] }],
  ['$a: [Int!]!', { a: ['x', 'y', 'z', 'w'] }],
  ['$a: Colour', { a: 'GREEN' }],
  ['$a: Sizes', { a: { least: 1, larger: 2 } }],
  ['$a: Query', { a: 1 }],
])(
  'what is first wrong with (%s) given as %j is told as graphql-js tells it',
  (declared, given) => {
    const { theirs, ours } = both(declared, given);
    const [first] = theirs.errors ?? [];
    expect(first).toBeDefined();
    expect(ours.errors?.map((error) => error.toJSON())).toEqual([first?.toJSON()]);
  },
);

test('of ten thousand unknown fields the first is told', () => {
  const fields = Array.from({ length: 10_000 }, (_, n) => [`unknown${n}`, 0]);
  const messages = told('$a: Sizes', { a: { least: 1, ...Object.fromEntries(fields) } });
  expect(messages).toEqual([
    expect.stringMatching(/ Field "unknown0" is not defined by type "Sizes"\.$/),
  ]);
});

test('names that are nearly those sent are told only where that is wanted', () => {
  const wrong =
    'Variable "$a" got invalid value "REED"; Value "REED" does not exist in "Colour" enum.';
  expect(told('$a: Colour', { a: 'REED' })).toEqual([wrong]);
  const { ours } = both('$a: Colour', { a: 'REED' });
  expect(ours.errors?.[0]?.message).toBe(`${wrong} Did you mean the enum value "RED"?`);
});

test.each([
  ['$a: ID, $b: String', { a: 'x', b: '\ud800' }],
  ['$a: [Int], $b: [[String]]', { a: 1, b: [['x', 'y\udfff']] }],
  ['$b: Anything', { b: '\ud83d' }],
  ['$a: Sizes, $b: Anything', { a: { least: 1 }, b: { '\ud83d': 1 } }],
])('half a surrogate pair is no text: (%s) given as %j', (declared, given) => {
  const { errors } = compileVariables(schema, definitionsOf(declared))(given);
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'Argument "b": its text has half a surrogate pair.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'b' },
    }),
  ]);
});
