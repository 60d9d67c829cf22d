import { StartupError } from '@spine/kit/startup';
import { expect, test } from 'vitest';
import { readSupergraph } from './supergraph.ts';

const join = '@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)';

test('a supergraph tells its subgraphs and their addresses', () => {
  const { subgraphs, links } = readSupergraph(`
    schema @link(url: "https://specs.apollo.dev/link/v1.0") ${join} { query: Query }
    enum join__Graph {
      A @join__graph(name: "a", url: "http://a.invalid/graphql")
      B @join__graph(name: "b-2", url: "")
    }
    type Query { a: Int }
  `);
  expect([...subgraphs]).toEqual([
    ['a', 'http://a.invalid/graphql'],
    ['b-2', ''],
  ]);
  expect(links.map(({ url, purpose }) => [url, purpose])).toEqual([
    ['https://specs.apollo.dev/link/v1.0', null],
    ['https://specs.apollo.dev/join/v0.5', 'EXECUTION'],
  ]);
});

test.each([
  ['is empty', '', 'SUPERGRAPH does not parse at line 1, column 1'],
  ['is no GraphQL', 'graph: {}', 'SUPERGRAPH does not parse at line 1, column 1'],
  ['breaks off', 'type Query {\n  a: Int', 'SUPERGRAPH does not parse at line 2, column 9'],
  [
    'is a plain schema',
    'type Query { a: Int }',
    'SUPERGRAPH is no supergraph: it names no subgraphs',
  ],
  [
    'names no subgraphs',
    `schema ${join} { query: Query } type Query { a: Int }`,
    'SUPERGRAPH is no supergraph',
  ],
  [
    'is a subgraph',
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { a: Int }',
    'SUPERGRAPH is no supergraph',
  ],
])('a file that %s is refused in one sentence', (_case, sdl, sentence) => {
  expect(() => readSupergraph(sdl)).toThrow(StartupError);
  expect(() => readSupergraph(sdl)).toThrow(sentence);
});
