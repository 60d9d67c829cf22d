import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { subgraphNames } from '../spine/src/subgraphNames.ts';
import { accessChanges } from './accessChanges.ts';
import { accessTable } from './accessTable.ts';
import { restrictionFaults } from './restrictionFaults.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;
const all =
  '"@key", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy", "@inaccessible"';

function compose(...sdls: string[]) {
  const services = sdls.map((sdl, index) => ({ name: `s${index}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  return { sdl: supergraphSdl ?? '', codes: errors.map(({ extensions }) => extensions?.code) };
}

describe('a subgraph’s restrictions', () => {
  test.each(subgraphNames)('%s has no fault', (name) => {
    expect(restrictionFaults(read(`${name}.graphql`))).toEqual([]);
  });

  test.each([
    [
      `${link('{ name: "@authenticated", as: "@signedIn" }')} type Query { a: Int @signedIn }`,
      '@authenticated is imported as @signedIn; import it by its own name.',
    ],
    [
      `${link('')} type Query { a: Int @federation__requiresScopes(scopes: [["a"]]) }`,
      '@federation__requiresScopes stands for @requiresScopes; import it by its own name.',
    ],
    [
      `${link(all)} type Query { a: Int! @authenticated }`,
      'Query.a is restricted and can never be null.',
    ],
    [
      `${link(all)} type Query { a: [File]! } type File @authenticated { id: ID! }`,
      'Query.a is restricted and can never be null.',
    ],
    [
      `${link(all)} type Query { a: Mood! } enum Mood @authenticated { CALM }`,
      'Query.a is restricted and can never be null.',
    ],
  ])('%s is refused', (sdl, fault) => {
    expect(restrictionFaults(sdl)).toEqual([fault]);
  });

  test('GHSA-m8jr-fxqx-8xx6: composition refuses a field that requires a restricted one and carries less', () => {
    const owner = `${link(all)} type Query { a: A }
      type A @key(fields: "id") { id: ID! secret: Int @requiresScopes(scopes: [["s"], ["t"]]) }`;
    const reader = (directives: string) => `${link(all)} type A @key(fields: "id") {
      id: ID! secret: Int @external hint: Int @requires(fields: "secret") ${directives} }`;
    const missing = ['MISSING_TRANSITIVE_AUTH_REQUIREMENTS'];
    expect(compose(owner, reader('')).codes).toEqual(missing);
    expect(compose(owner, reader('@authenticated')).codes).toEqual(missing);
    expect(compose(owner, reader('@requiresScopes(scopes: [["s"], ["u"]])')).codes).toEqual(
      missing,
    );
    expect(compose(owner, reader('@requiresScopes(scopes: [["s"], ["t"]])')).codes).toEqual([]);
    expect(compose(owner, reader('@requiresScopes(scopes: [["s"]])')).codes).toEqual([]);
  });
});

describe('the table of who may read what', () => {
  const base = `type Query { open: Int closed: File @requiresScopes(scopes: [["a", "b"], ["c"]]) }
    type File { text: String page: Page @policy(policies: [["own"]]) hidden: Int @inaccessible }
    type Page { number: Int @authenticated }`;
  const table = accessTable(compose(`${link(all)} ${base}`).sdl);

  test('is current', () => {
    const current = accessTable(read('supergraph.graphql'));
    expect(accessChanges(read('../docs/access.md'), current)).toEqual([]);
    expect(read('../docs/access.md')).toBe(current);
  });

  test('says of each field who reads it', () => {
    for (const line of [
      '| open | anyone |',
      '| closed | scope `a` + `b` or `c` |',
      'Reached only through Query.closed.',
      '| text | who reaches it |',
      '| page | policy `own` |',
      '| hidden | subgraphs |',
      '| number | signed in |',
    ])
      expect(table.split('\n')).toContain(line);
  });

  test.each([
    ['a new field', base.replace('open: Int', 'open: Int another: Int'), ['Query.another']],
    ['a lifted restriction', base.replace('@policy(policies: [["own"]])', ''), ['File.page']],
    [
      'a new way into a restricted type, which opens it',
      base.replace('open: Int', 'open: Int file: File'),
      ['Query.file', 'File.text', 'File', 'Page'],
    ],
    ['a removed field', base.replace('open: Int', ''), ['Query.open']],
  ])('does not cover %s (missing policy, default deny)', (_what, changed, fields) => {
    const changes = accessChanges(table, accessTable(compose(`${link(all)} ${changed}`).sdl));
    const named = changes.map((change) => change.split(' ')[0]);
    expect(named).toEqual(expect.arrayContaining(fields));
  });
});
