import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../../support/foreign/gateway.ts';
import { inProcess } from '../../../support/foreign/inProcess.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

/** A gateway over one subgraph that restricts nothing itself. */
function gatewayOver(imports: string, types: string, data: object): Promise<Gateway> {
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}]) ${types}`,
  );
  const only = { name: 'only', typeDefs, resolvers: { Query: { root: () => data } } };
  return foreignGateway({
    supergraphSdl: composed([only]),
    subgraphs: () => ({ ...inProcess(only), knowsViewer: true }),
  });
}

test('GHSA-g8jh-vg5j-4h3f: a restriction under another name restricts as well', async () => {
  const renamed = await gatewayOver(
    '{ name: "@authenticated", as: "@signedIn" }',
    'type Query { root: Root } type Root { open: Int closed: Int @signedIn }',
    { open: 1, closed: 2 },
  );
  const { body } = await post(renamed, '{ root { open closed } }');
  expect(body.data).toEqual({ root: { open: 1, closed: null } });
  await renamed.close();
});

test('a restricted type stays closed behind a union and an interface', async () => {
  const restricted = await gatewayOver(
    '"@authenticated"',
    `type Query { root: Root } type Root { either: [Either!]! kinds: [Kind!] opens: [Open!] }
     union Either = Open | Closed
     interface Kind { id: Int }
     type Open implements Kind { id: Int }
     type Closed implements Kind @authenticated { id: Int text: String }`,
    {
      either: [
        { __typename: 'Open', id: 1 },
        { __typename: 'Closed', id: 2, text: 'secret' },
      ],
      opens: [{ id: 1 }],
    },
  );
  const query = `{ root {
    either { ... on Open { id } ... on Closed { id text } }
    kinds { ... on Closed { text } ... on Kind { ... on Open { id } } }
    opens { id }
  } }`;
  const { body, text } = await post(restricted, query);
  expect(body.data.root).toEqual({
    either: [{ id: 1 }, { id: null, text: null }],
    kinds: null,
    opens: [{ id: 1 }],
  });
  expect(text).not.toContain('secret');
  await restricted.close();
});
