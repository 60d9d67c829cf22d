import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type FormattedExecutionResult, parse } from 'graphql';
import { expect, test } from 'vitest';
import { silentLogger } from '../Logger.ts';
import { StartupError } from '../process/startup.ts';
import type { Viewer } from '../request/viewer.ts';
import type { SubgraphContext } from '../SubgraphDefinition.ts';
import { authorizeSchema } from './authorize.ts';
import type { GuardedRead } from './GuardedRead.ts';
import { recordedAnswer } from './recordedAnswer.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requiresScopes", "@policy"])
  type Query { desks: [Desk] scoped: String @requiresScopes(scopes: [["read"]]) }
  type Mutation { open(desk: ID!): OpenPayload @policy(policies: [["anybody"]]) }
  type OpenPayload { desk: Desk userErrors: [UserError!]! }
  type UserError { code: String! }
  interface Place { id: ID! }
  type Desk implements Place @key(fields: "id") { id: ID! name: String! drawer: Drawer @policy(policies: [["anybody"]]) }
  type Drawer { papers: [Paper!]! desk: Desk! safe: String @policy(policies: [["nobody"]]) broken: String }
  type Paper { text: String! title: String! }`;

const desks = ['a', 'b'].map((id) => ({ id, name: `desk ${id}` }));
const drawerOf = (desk: object) => ({
  papers: [{ text: 'secret', title: 'Paper' }],
  desk,
  safe: 'gold',
  broken: () => Promise.reject(new Error('secret too')),
});
const resolvers = {
  Query: { desks: () => desks, scoped: () => 'scoped' },
  Mutation: {
    open: (_root: unknown, { desk }: { desk: string }) => ({
      desk: desks.find(({ id }) => id === desk),
      userErrors: [],
    }),
  },
  Desk: {
    drawer: drawerOf,
    __resolveReference: ({ id }: { id: string }) => desks.find((desk) => desk.id === id),
  },
};
const policies = { anybody: () => true, nobody: () => false };
const viewer: Viewer = { subject: 'someone', scopes: ['read'], claims: {} };

const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
authorizeSchema(schema, policies, true);

async function run(query: string, fails = false, variables: Record<string, unknown> = {}) {
  const reads: GuardedRead[] = [];
  const context = { viewer, reads } as unknown as SubgraphContext<unknown>;
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    contextValue: context,
    variableValues: variables,
  });
  const answer = {
    data: data ?? null,
    ...(errors && { errors: errors.map((each) => each.toJSON()) }),
  };
  const record = fails ? () => Promise.reject(new Error('no room')) : async () => {};
  const told = await recordedAnswer(answer as FormattedExecutionResult, { query }, context, {
    record,
    logger: silentLogger,
  });
  return { reads, data: JSON.parse(JSON.stringify(told.data)), errors: told.errors };
}

const placesOf = (errors: FormattedExecutionResult['errors']) =>
  errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code ?? null]);

test('a policy that lets through is told of, with all that was selected below', async () => {
  const { reads, errors } = await run(`{ scoped desks { name ...D } }
    fragment D on Desk { drawer { ...P ...P papers { title } desk { ... on Place { id } } } }
    fragment P on Drawer { papers { text __typename } }`);
  expect(errors).toBeUndefined();
  expect(reads.map(({ path }) => path.join('.'))).toEqual(['desks.0.drawer', 'desks.1.drawer']);
  expect(reads[0]).toMatchObject({
    coordinate: 'Desk.drawer',
    policies: ['anybody'],
    source: desks[0],
  });
  expect(reads[0]?.fields.toSorted()).toEqual([
    'Desk.drawer',
    'Drawer.desk',
    'Drawer.papers',
    'Paper.text',
    'Paper.title',
    'Place.id',
  ]);
});

test('what another guard refuses is not told of', async () => {
  const { reads } = await run('{ desks { drawer { safe papers { title } } } }');
  expect(reads).toHaveLength(2);
  for (const { fields } of reads) expect(fields).not.toContain('Drawer.safe');
});

test('what cannot be recorded is null with a code at its place, and the rest stands', async () => {
  const { data, errors } = await run('{ scoped desks { name drawer { papers { text } } } }', true);
  expect(data).toEqual({
    scoped: 'scoped',
    desks: [
      { name: 'desk a', drawer: null },
      { name: 'desk b', drawer: null },
    ],
  });
  expect(placesOf(errors)).toEqual([
    ['desks.0.drawer', 'NOT_RECORDED'],
    ['desks.1.drawer', 'NOT_RECORDED'],
  ]);
});

test('an error from within what was not recorded tells nothing of it', async () => {
  const query = '{ desks { drawer { broken desk { drawer { papers { text } } } } } }';
  const { data, errors } = await run(query, true);
  expect(data).toEqual({ desks: [{ drawer: null }, { drawer: null }] });
  expect(placesOf(errors)).toEqual([
    ['desks.0.drawer', 'NOT_RECORDED'],
    ['desks.1.drawer', 'NOT_RECORDED'],
  ]);
});

test('an entity asked for by reference is no way round it', async () => {
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Desk { name held: drawer { papers { text } } } } }';
  const of = [{ __typename: 'Desk', id: 'b' }];
  const { data, errors } = await run(query, true, { of });
  expect(data).toEqual({ _entities: [{ name: 'desk b', held: null }] });
  expect(placesOf(errors)).toEqual([['_entities.0.held', 'NOT_RECORDED']]);
});

test('a mutation that is asked only for what was wrong with its input reads nothing', async () => {
  const { reads } = await run('mutation { open(desk: "a") { __typename userErrors { code } } }');
  expect(reads).toEqual([]);
  const payload = await run('mutation { open(desk: "a") { desk { name } } }', true);
  expect(payload.data).toEqual({ open: null });
});

test('a type that policies guard stops the start where reads are to be recorded', () => {
  const typeDefs = parse(
    sdl.replace('type Drawer {', 'type Drawer @policy(policies: [["anybody"]]) {'),
  );
  const guarded = () => buildSubgraphSchema({ typeDefs, resolvers });
  expect(() => authorizeSchema(guarded(), policies)).not.toThrow();
  expect(() => authorizeSchema(guarded(), policies, true)).toThrow(StartupError);
});
