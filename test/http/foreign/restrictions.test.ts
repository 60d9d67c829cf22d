import { remoteSubgraph } from '@spine/gateway';
import { anonymous, type Viewer, verifyViewer, viewerHeader } from '@spine/kit';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { foreignGateway, post } from '../../support/foreign/gateway.ts';
import { type ForeignSubgraph, serve } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const secret = 'a secret of thirty-two letters, or more';
const anna: Viewer = {
  subject: 'anna',
  scopes: ['wards:read'],
  claims: { ward_ids: ['w1', 'w2'] },
};

/** Answers with the viewer token that came with the request. */
const wards: ForeignSubgraph = {
  name: 'wards',
  typeDefs: parse(/* GraphQL */ `
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@authenticated", "@requiresScopes", "@policy"]
      )

    type Query {
      token: String @authenticated
      beds: Int @requiresScopes(scopes: [["wards:read"]])
      patients: Int @policy(policies: [["assigned"]])
    }
  `),
  resolvers: {
    Query: {
      token: (_: unknown, __: unknown, context: { token?: string }) => context.token ?? null,
    },
  },
};

test.each([
  ['for security', composed([wards])],
  ['without a purpose', composed([wards]).replaceAll(', for: SECURITY', '')],
])(
  'policies, linked %s, are refused while a subgraph that decides them would not learn who asks',
  async (_, supergraphSdl) => {
    const start = foreignGateway({
      supergraphSdl,
      subgraphs: () => remoteSubgraph('http://127.0.0.1:1/graphql', null),
    });
    await expect(start).rejects.toThrow(
      'SUPERGRAPH restricts fields by @policy, which subgraphs decide, but the wards subgraph would not learn who asks; set VIEWER_SECRET to the secret that it shares with its gateway.',
    );
  },
);

test('what a token decides needs no subgraph that learns who asks', async () => {
  const typeDefs = parse(/* GraphQL */ `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])

    type Query {
      name: String @authenticated
      beds: Int @requiresScopes(scopes: [["wards:read"]])
    }
  `);
  const open = { ...wards, typeDefs, resolvers: { Query: { name: () => 'A', beds: () => 12 } } };
  const running = await serve(open);
  let viewer = anonymous;
  const app = await foreignGateway({
    supergraphSdl: composed([open]),
    subgraphs: () => remoteSubgraph(running.url, null),
    authenticate: async () => viewer,
  });
  const ask = async () => (await post(app, '{ name beds }')).body.data;
  expect(await ask()).toEqual({ name: null, beds: null });
  viewer = { ...anna, scopes: [] };
  expect(await ask()).toEqual({ name: 'A', beds: null });
  viewer = anna;
  expect(await ask()).toEqual({ name: 'A', beds: 12 });
  await app.close();
  await running.close();
});

test('a subgraph in the same process learns who asks, so it can restrict', async () => {
  const viewers: Viewer[] = [];
  const app = await foreignGateway({
    supergraphSdl: composed([wards]),
    subgraphs: () => ({
      ready: async () => true,
      execute: async (_request, viewer) => {
        viewers.push(viewer);
        return { data: { beds: 12 } };
      },
    }),
    authenticate: async () => anna,
  });
  expect((await post(app, '{ beds }')).body).toEqual({ data: { beds: 12 } });
  expect(viewers).toEqual([anna]);
});

test('a remote subgraph gets the viewer, signed with the shared secret', async () => {
  const running = await serve(wards);
  const app = await foreignGateway({
    supergraphSdl: composed([wards]),
    subgraphs: () => remoteSubgraph(running.url, secret),
    authenticate: async () => anna,
  });
  const { body } = await post(app, '{ token }', {}, { [viewerHeader]: 'forged' });
  expect(await verifyViewer(body.data.token, secret)).toEqual(anna);
  expect(await verifyViewer(body.data.token, `another ${secret}`)).toBeNull();
  await app.close();
  await running.close();
});
