import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { StartupError } from '../process/startup.ts';
import { anonymous, claim, type Viewer } from '../request/viewer.ts';
import { authorizeSchema } from './authorize.ts';
import type { Policies } from './requirement.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes", "@policy"])`;
const sdl = `${head}
  type Query { open: String! signedIn: String @authenticated files: [File] none: [File] grade: Grade pin: Pin note(of: ID!): String @policy(policies: [["own"]]) }
  enum Grade @authenticated { GOOD }
  scalar Pin @requiresScopes(scopes: [["read"]])
  type File @key(fields: "id") @requiresScopes(scopes: [["read", "write"], ["admin"]]) { id: ID! text: String! }
  type Desk @key(fields: "id") { id: ID! drawer: String @policy(policies: [["own", "adult"], ["admin"]]) }`;

interface Context {
  viewer: Viewer;
}

const policies: Policies<Context> = {
  own: (viewer, { source, args }) =>
    (args.of ?? (source as { id?: string }).id) === claim(viewer, 'person_id'),
  adult: (viewer) => claim(viewer, 'age') === 'adult',
  admin: (viewer) => viewer.scopes.includes('admin'),
};

const files = ['a', 'b'].map((id) => ({ id, text: `text of ${id}` }));
const resolvers = {
  Query: {
    open: () => 'open',
    signedIn: () => 'in',
    files: () => files,
    none: () => null,
    grade: () => 'GOOD',
    pin: () => 'P1',
    note: () => 'a note',
  },
  File: { __resolveReference: ({ id }: { id: string }) => files.find((file) => file.id === id) },
  Desk: { drawer: () => 'contents' },
};

function run(source: string, viewer: Viewer, variableValues = {}) {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  authorizeSchema(schema, policies);
  return graphql({ schema, source, contextValue: { viewer }, variableValues });
}

const someone = (scopes: string[], claims: Viewer['claims'] = {}): Viewer => ({
  subject: 'someone',
  scopes,
  claims,
});

test('a refused field is null with its path and code, and the rest is answered', async () => {
  const { data, errors } = await run('{ open signedIn files { text } }', anonymous);
  expect(data).toEqual({ open: 'open', signedIn: null, files: null });
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['signedIn'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    [['files'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ]);
});

test.each([
  [['read'], false],
  [['write'], false],
  [['read', 'write'], true],
  [['admin'], true],
  [['administrator'], false],
])('scopes %j against (read and write) or admin: %s', async (scopes, allowed) => {
  const { data } = await run('{ files { text } }', someone(scopes));
  expect(data?.files).toEqual(allowed ? files.map(({ text }) => ({ text })) : null);
});

test('a refusal by scope does not tell whether there was anything to refuse', async () => {
  const { data, errors } = await run('{ none { text } }', anonymous);
  expect(data).toEqual({ none: null });
  expect(errors?.map(({ message }) => message)).toEqual(['You may not use Query.none.']);
});

test('a restricted enum or scalar guards every field of its type', async () => {
  const { data } = await run('{ grade pin }', anonymous);
  expect(data).toEqual({ grade: null, pin: null });
  expect(await run('{ grade pin }', someone(['read', 'write']))).toEqual({
    data: { grade: 'GOOD', pin: 'P1' },
  });
});

test('a restricted type is guarded at the _entities door as well', async () => {
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on File { text } ... on Desk { id } } }';
  const r = [
    { __typename: 'File', id: 'a' },
    { __typename: 'Desk', id: '1' },
  ];
  const refused = await run(query, someone([]), { r });
  expect(refused.data).toEqual({ _entities: [null, { id: '1' }] });
  expect(refused.errors?.map(({ path }) => path)).toEqual([['_entities', 0]]);
  const allowed = await run(query, someone(['admin']), { r });
  expect(allowed).toEqual({ data: { _entities: [{ text: 'text of a' }, { id: '1' }] } });
});

test.each([
  ['the owner, an adult', someone([], { person_id: '1', age: 'adult' }), true],
  ['the owner, a child', someone([], { person_id: '1', age: 'child' }), false],
  ['another adult', someone([], { person_id: '2', age: 'adult' }), false],
  ['an admin', someone(['admin']), true],
])('a policy decides by viewer and object: %s', async (_who, viewer, allowed) => {
  const { data } = await run(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Desk { drawer } } }',
    viewer,
    { r: [{ __typename: 'Desk', id: '1' }] },
  );
  expect(data).toEqual({ _entities: [{ drawer: allowed ? 'contents' : null }] });
});

test('a policy decides by arguments', async () => {
  const viewer = someone([], { person_id: '1' });
  const { data } = await run('{ mine: note(of: "1") theirs: note(of: "2") }', viewer);
  expect(data).toEqual({ mine: 'a note', theirs: null });
});

test.each([
  ['a policy that nothing decides', 'type Query { a: String @policy(policies: [["unheard of"]]) }'],
  ['a restricted field that cannot be null', 'type Query { a: String! @authenticated }'],
  [
    'a restricted root type with a field that cannot be null',
    'type Query @authenticated { a: String! }',
  ],
  [
    'a union with a restricted member',
    'type Query { a: U } union U = A | B type A @authenticated { id: ID! } type B { id: ID! }',
  ],
])('%s stops the start', (_what, types) => {
  const schema = buildSubgraphSchema({ typeDefs: parse(`${head} ${types}`) });
  expect(() => authorizeSchema(schema, policies)).toThrow(StartupError);
});
