import { expect, test } from 'vitest';
import { defaultLimits, type Limits } from './limits.ts';
import { refuseOversized } from './refuseOversized.ts';

/** What a document is refused for: the limit, what was counted and the maximum; null when it passes. */
function refusal(source: string, limits: Partial<Limits> = {}) {
  try {
    refuseOversized(source, { ...defaultLimits, ...limits });
    return null;
  } catch (error) {
    const { extensions, ...rest } = error as { statusCode: number; extensions: object };
    return { statusCode: rest.statusCode, ...extensions };
  }
}

const past = (limit: string, value: number | string, maximum: number) => ({
  statusCode: 400,
  code: 'LIMIT_EXCEEDED',
  limit,
  value,
  maximum,
});

const nested = (depth: number) => '{ a '.repeat(depth) + '}'.repeat(depth);
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

test('depth counts fields within fields, whatever fragments lie between', () => {
  expect(refusal(nested(10))).toBe(null);
  expect(refusal(nested(11))).toEqual(past('depth', 11, 10));
  const spread = 'query { a { ...F } } fragment F on A { ... { b { c } } }';
  expect(refusal(spread, { depth: 3 })).toBe(null);
  expect(refusal(spread, { depth: 2 })).toEqual(past('depth', 3, 2));
});

test('introspection has a depth of its own, and no field beside it is spared', () => {
  const schema = (depth: number) => `{ __schema ${nested(depth - 1)} }`;
  expect(refusal(schema(15))).toBe(null);
  expect(refusal(schema(16))).toEqual(past('introspection depth', 16, 15));
  expect(refusal(`{ __typename ${nested(11).slice(1)}`)).toEqual(past('depth', 11, 10));
});

test('selections are counted wherever a fragment repeats them', () => {
  const twice = '{ ...F ...F } fragment F on Query { a b }';
  expect(refusal(twice, { selections: 6 })).toBe(null);
  expect(refusal(twice, { selections: 5 })).toEqual(past('expanded selections', 6, 5));
});

test('aliases, root fields and directives behind fragments are counted as often as they are spread', () => {
  const twice = '{ a { ...F } b { ...F } } fragment F on A { x: c @d y: c @d }';
  expect(refusal(twice, { aliases: 4, directives: 4 })).toBe(null);
  expect(refusal(twice, { aliases: 3 })).toEqual(past('aliases', 4, 3));
  expect(refusal(twice, { directives: 3 })).toEqual(past('directives', 4, 3));
  const root = '{ ...F c } fragment F on Query { a b }';
  expect(refusal(root, { rootFields: 3 })).toBe(null);
  expect(refusal(root, { rootFields: 2 })).toEqual(past('root fields', 3, 2));
});

test('directives that stand on no selection count too', () => {
  const source = `query ($a: Int ${times(26, () => '@d')}) ${times(25, () => '@d')} { a }`;
  expect(refusal(source)).toEqual(past('directives', 51, 50));
});

test('the largest of several operations counts, whichever is to run', () => {
  expect(refusal(`query A { a } query B ${nested(11)}`)).toEqual(past('depth', 11, 10));
});

test('tokens are counted no further than their maximum', () => {
  expect(refusal(`{ ${times(5, () => 'a')} }`, { tokens: 7 })).toBe(null);
  expect(refusal(`{ ${times(6, () => 'a')} }`, { tokens: 7 })).toEqual(
    past('tokens', 'more than 7', 7),
  );
});

test.each([
  ['an operation', (name: string) => `query ${name} { a }`],
  ['an alias', (name: string) => `{ a { ...F } } fragment F on A { ${name}: b }`],
  ['a variable', (name: string) => `query ($${name}: Int) { a(b: $${name}) }`],
])('%s has a name of 128 characters at most', (_what, written) => {
  expect(refusal(written('a'.repeat(128)))).toBe(null);
  expect(refusal(written('a'.repeat(129)))).toEqual(past('name characters', 129, 128));
});

test('fragments that go in circles end, for validation to refuse', () => {
  expect(refusal('{ ...F } fragment F on Query { a ...G } fragment G on Query { ...F }')).toBe(
    null,
  );
});

test('fragments that double forty times are counted in one pass each', () => {
  const fragments = times(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  // Two spreads of 2 + what they hold, forty times over, around one field.
  const expected = Array.from({ length: 40 }).reduce<number>((inner) => 2 * (1 + inner), 1);
  expect(refusal(`{ ...F0 } ${fragments} fragment F40 on Query { a }`)).toEqual(
    past('expanded selections', 1 + expected, 1_000),
  );
});

test.each(['__proto__', 'constructor', 'prototype'])(
  '%s is no alias, wherever it hides',
  (name) => {
    const refused = { statusCode: 400, code: 'BAD_REQUEST' };
    expect(refusal(`{ ${name}: a }`)).toEqual(refused);
    expect(refusal(`{ ...F } fragment F on Query { a { ... { ${name}: b } } }`)).toEqual(refused);
  },
);

test('a variable may have any name but one, of which the value would be lost', () => {
  const named = (name: string) => refusal(`query ($${name}: Int) { a(b: $${name}) }`);
  expect(named('__proto__')).toEqual({ statusCode: 400, code: 'BAD_REQUEST' });
  expect(named('constructor')).toBe(null);
});

test('a text that is no GraphQL passes, for the parser to say where it fails', () => {
  expect(refusal('{ a ( }')).toBe(null);
  expect(refusal('')).toBe(null);
  expect(refusal('{ a ( }', { tokens: 4 })).toBe(null);
});
