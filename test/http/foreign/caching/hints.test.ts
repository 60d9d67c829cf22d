import { expect, test } from 'vitest';
import { servedShelf } from '../../../support/foreign/caching/servedShelf.ts';

const served = servedShelf();
const { kept } = served;

test.each([
  ['an object as long as its type says', '{ book { title } }', 'max-age=100, public'],
  ['a field before its type', '{ news { title } }', 'max-age=10, public'],
  ['the shortest of all', '{ book { title stock } }', 'max-age=5, public'],
  ['the shortest of two roots', '{ book { title } size }', 'max-age=50, public'],
  ['a union as its own hint says', '{ found { ... on Book { title } } }', 'max-age=80, public'],
  [
    'a fragment’s fields too',
    '{ book { ...F } } fragment F on Book { stock }',
    'max-age=5, public',
  ],
  [
    'an object that inherits as long as its parent',
    '{ book { shelf { row } } }',
    'max-age=100, public',
  ],
  ['no hint on the object, not at all', '{ book { author { name } } }', 'no-store'],
  ['no hint at the root, not at all', '{ count }', 'no-store'],
  ['no hint on the root’s type, not at all', '{ desk { row } }', 'no-store'],
  ['`__typename` as long as the rest', '{ __typename book { __typename } }', 'max-age=100, public'],
  ['a private field privately', '{ own { title } }', 'max-age=70, private'],
  ['an answer with an error not at all', '{ book { broken } }', 'no-store'],
  ['a refused field not at all', '{ book { price } }', 'no-store'],
  ['introspection not at all', '{ __schema { queryType { name } } }', 'no-store'],
  ['an invalid operation not at all', '{ nothing }', 'no-store'],
])('is kept: %s', async (_rule, query, expected) => {
  expect(await kept(query)).toBe(expected);
});

test.each([
  ['an interface’s field no longer than any type’s', '{ item { stock } }', 'max-age=3, public'],
  ['an interface’s field not at all where a type’s is not', '{ item { basket } }', 'no-store'],
  [
    'an interface’s field privately where a type’s is private',
    '{ item { owner } }',
    'max-age=600, private',
  ],
  [
    'an interface’s field no longer than its own hint says',
    '{ item { drawn } }',
    'max-age=30, public',
  ],
  [
    'what an interface alone gives a time with the scope that a type gives',
    '{ item { hung { wood } } }',
    'max-age=40, private',
  ],
  [
    'a field of one type alone as that says',
    '{ item { ... on Globe { stock } } }',
    'max-age=7, public',
  ],
  ['a field before its interface', '{ item { name } }', 'max-age=600, public'],
  ['an interface no longer than its types', '{ gift { name } }', 'max-age=300, public'],
  [
    'an interface privately where one of its types is private',
    '{ rarity { year } }',
    'max-age=20, private',
  ],
  [
    'a union no longer than its members, privately where one is',
    '{ prize { __typename } }',
    'max-age=60, private',
  ],
  [
    'a field before its union, but privately where a member is',
    '{ treat { ... on Medal { metal } } }',
    'max-age=600, private',
  ],
  [
    'what is not kept at the root not at all by an interface of the root',
    '{ size ... on Counted { count } }',
    'no-store',
  ],
])('asked by an interface or union is kept: %s', async (_rule, query, expected) => {
  expect(await kept(query)).toBe(expected);
});

const byNumber = 'query ($number: Int) { edition(number: $number) { year } }';

test.each<[string, string, object, string]>([
  ['by a text, long', '{ edition(number: 1) { year } }', {}, 'max-age=9000, public'],
  ['by a variable, long', byNumber, { number: 1 }, 'max-age=9000, public'],
  ['by nothing, shortly', '{ edition { year } }', {}, 'max-age=10, public'],
  ['by no text, shortly', '{ edition(number: null) { year } }', {}, 'max-age=10, public'],
  ['by a variable that is not given, shortly', byNumber, {}, 'max-age=10, public'],
  [
    'by a variable that is not given, whatever every object has of its name, shortly',
    'query ($constructor: Int) { edition(number: $constructor) { year } }',
    {},
    'max-age=10, public',
  ],
  ['by a variable that is null, shortly', byNumber, { number: null }, 'max-age=10, public'],
  ['by what is not there yet, shortly', byNumber, { number: 3 }, 'max-age=10, public'],
  [
    'with something shorter, as long as that',
    '{ edition(number: 1) { year book { title } } }',
    {},
    'max-age=100, public',
  ],
  [
    'beside one that nothing pins, as long as that',
    '{ a: edition(number: 1) { year } b: edition { year } }',
    {},
    'max-age=10, public',
  ],
])(
  'what never changes is kept: pinned %s, the first time and again',
  async (_how, query, variables, expected) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': '1' };
    for (let time = 0; time < 3; time += 1) {
      const answer = await served.app.inject({ method: 'GET', url: `/graphql?${search}`, headers });
      expect(answer.headers['cache-control']).toBe(expected);
    }
  },
);
