import { expect, test } from 'vitest';
import { addressOf, refuseUnknownNames, subgraphUrls } from './subgraphUrls.ts';

test('pairs of name and address are read, spaces around them ignored', () => {
  expect([...subgraphUrls().parse('a=http://h:1/graphql, b-2=https://i/?x=1 ')]).toEqual([
    ['a', 'http://h:1/graphql'],
    ['b-2', 'https://i/?x=1'],
  ]);
  expect(subgraphUrls().parse(undefined).size).toBe(0);
});

test.each([
  'a',
  'a=',
  '=http://h',
  'a=h:1',
  'a=ftp://h',
  'a=http://h b=http://i',
  'a=http://h,a=http://i',
])('"%s" is no list of addresses', (text) => {
  expect(subgraphUrls().safeParse(text).error?.issues[0]?.message).toBe(
    'expected name=http://… pairs, each name once, separated by commas',
  );
});

test('an address of the settings stands in for the one of the file', () => {
  const urls = new Map([['a', 'http://b.invalid/']]);
  expect(addressOf('a', 'http://a.invalid/', urls)).toBe('http://b.invalid/');
  expect(addressOf('c', 'http://c.invalid/', urls)).toBe('http://c.invalid/');
});

test.each(['', 'a.invalid/graphql', 'file:///etc/passwd'])(
  '"%s" is no address of a subgraph',
  (url) => {
    expect(() => addressOf('a', url, new Map())).toThrow(
      `SUPERGRAPH has "${url}" as the address of its subgraph a, which is no http(s) URL; give one by SUBGRAPH_URLS=a=http://….`,
    );
  },
);

test('an address for a subgraph that does not exist is refused', () => {
  expect(() => refuseUnknownNames(new Map([['d', 'http://d.invalid']]), ['a', 'b'])).toThrow(
    'SUBGRAPH_URLS has an address for "d", but the subgraphs of SUPERGRAPH are a, b; correct the name.',
  );
});
