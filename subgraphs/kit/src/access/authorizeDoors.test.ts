import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { beforeEach, expect, test } from 'vitest';
import { anonymous, type Viewer } from '../request/viewer.ts';
import { authorizeSchema } from './authorize.ts';
import type { Policies } from './requirement.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@authenticated", "@requiresScopes", "@policy"])
  type Query @requiresScopes(scopes: [["read"]]) {
    shelf: String
    safe: String @requiresScopes(scopes: [["open"]])
    boxes: [Box]
  }
  type Mutation @policy(policies: [["weekday"]]) {
    move(to: String!): String
    drop: String @authenticated
  }
  type Box @policy(policies: [["light"]]) { weight: Int }
  type Bin @key(fields: "id") @requiresScopes(scopes: [["read"]]) { id: ID! }
  type Bag @key(fields: "id") { id: ID! }`;

interface Context {
  viewer: Viewer;
}

const policies: Policies<Context> = {
  weekday: (_viewer, { args }) => args.to !== 'sunday',
  light: (_viewer, { source }) => !((source as { weight: number }).weight >= 10),
};

let moved: string[] = [];
beforeEach(() => {
  moved = [];
});

const resolvers = {
  Query: {
    shelf: () => 'a shelf',
    safe: () => 'a safe',
    boxes: () => [{ weight: 1 }, Promise.resolve({ weight: 20 })],
  },
  Mutation: {
    move: (_root: unknown, { to }: { to: string }) => moved.push(to) && to,
    drop: () => 'dropped',
  },
};

function run(source: string, viewer: Viewer = anonymous) {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  authorizeSchema(schema, policies);
  return graphql({ schema, source, contextValue: { viewer } });
}

const someone = (...scopes: string[]): Viewer => ({ subject: 'someone', scopes, claims: {} });

test('what a root type asks for is asked at each of its fields, beside what the field asks for', async () => {
  const query = '{ shelf safe }';
  const refused = await run(query);
  expect(refused.data).toEqual({ shelf: null, safe: null });
  expect(refused.errors?.map(({ message }) => message)).toEqual([
    'You may not use Query.shelf.',
    'You may not use Query.safe.',
  ]);
  expect((await run(query, someone('read'))).data).toEqual({ shelf: 'a shelf', safe: null });
  expect((await run(query, someone('open'))).data).toEqual({ shelf: null, safe: null });
  expect(await run(query, someone('read', 'open'))).toEqual({
    data: { shelf: 'a shelf', safe: 'a safe' },
  });
});

test('a mutation that the policy of its root type refuses is not made', async () => {
  const { data, errors } = await run('mutation { sunday: move(to: "sunday") move(to: "monday") }');
  expect(data).toEqual({ sunday: null, move: 'monday' });
  expect(errors?.map(({ path }) => path)).toEqual([['sunday']]);
  expect(moved).toEqual(['monday']);
  expect((await run('mutation { drop }')).data).toEqual({ drop: null });
  expect((await run('mutation { drop }', someone())).data).toEqual({ drop: 'dropped' });
});

test('what Query asks for is not asked of the gateway, which has the SDL and other subgraphs’ entities there', async () => {
  const { data, errors } = await run(
    '{ _service { sdl } _entities(representations: [{ __typename: "Bag", id: "1" }]) { ... on Bag { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ _service: { sdl: expect.any(String) }, _entities: [{ id: '1' }] });
});

test('a restricted type that is made of its reference alone is guarded at the _entities door', async () => {
  const query =
    '{ _entities(representations: [{ __typename: "Bin", id: "1" }]) { ... on Bin { id } } }';
  expect((await run(query)).data).toEqual({ _entities: [null] });
  expect(await run(query, someone('read'))).toEqual({ data: { _entities: [{ id: '1' }] } });
});

test('objects of a restricted type are judged once they are there, each by itself', async () => {
  const { data } = await run('{ boxes { weight } }', someone('read'));
  expect(data).toEqual({ boxes: [{ weight: 1 }, null] });
});
