import { remoteSubgraph } from '@spine/gateway';
import { serveSubgraph } from '@spine/kit';
import { graphql, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { schemaOf } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

/** A subgraph that is asked over HTTP, as a custom scalar hands on whatever a client sends. */
const diary = {
  name: 'diary',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])
    scalar Date type Query { on(day: Date): String open: Int kept: String @policy(policies: [["own"]]) }
  `),
  resolvers: {
    Query: { on: (_: unknown, { day }: { day: string }) => day, open: () => 1, kept: () => 'k' },
  },
};
const secret = 'a viewer secret that only this test uses';
const schema = schemaOf(diary);
const served = serveSubgraph(
  {
    ready: async () => true,
    close: async () => {},
    execute: async ({ query, variables }) => {
      const { data, errors } = await graphql({ schema, source: query, variableValues: variables });
      return { data: data ?? null, ...(errors && { errors: errors.map((each) => each.toJSON()) }) };
    },
  },
  secret,
);
let app: Gateway;
let address: string;
beforeAll(async () => {
  const url = `${await served.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  app = await foreignGateway({
    supergraphSdl: composed([diary]),
    subgraphs: () => remoteSubgraph(url, secret),
    forwardHeaders: ['x-tenant'],
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await served.close();
});

/** More of them than a circuit bears. */
const often = Array.from({ length: 12 }, (_, index) => index);
const stillAnswers = async () =>
  expect((await post(app, '{ open }')).body).toEqual({ data: { open: 1 } });

async function get(query: string, variables: string) {
  const search = new URLSearchParams({ query, variables });
  const headers = { 'apollo-require-preflight': '1' };
  const { statusCode: status, body } = await app.inject({ url: `/graphql?${search}`, headers });
  return { status, code: JSON.parse(body).errors?.[0]?.extensions.code };
}

test.each([
  '{"day":{"__proto__":1}}',
  '{"day":{"constructor":{"prototype":1}}}',
  '{"__proto__":"2026-01-01"}',
])(
  'variables in an address with a name that no object may have are refused, as in a body: %s',
  async (variables) => {
    const query = 'query ($day: Date) { on(day: $day) }';
    const refused = { status: 400, code: 'BAD_REQUEST' };
    for (const _ of often) expect(await get(query, variables)).toEqual(refused);
    const payload = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    const headers = { 'content-type': 'application/json' };
    const posted = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(posted.statusCode).toBe(400);
    await stillAnswers();
  },
);

test('an operation with the longest name that may be is answered, and one of a longer name refused', async () => {
  const named = (length: number) => `query ${'N'.repeat(length)} { kept }`;
  expect((await post(app, named(128))).body).toEqual({ data: { kept: 'k' } });
  for (const _ of often) expect((await post(app, named(13_000))).status).toBe(400);
  await stillAnswers();
});

test('a header that is handed on may be as long as the gateway takes it, the viewer’s token beside', async () => {
  const ask = () =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tenant': 'a'.repeat(15_950) },
      body: '{"query":"{ kept }"}',
    }).then((response) => response.json());
  for (const _ of often) expect(await ask()).toEqual({ data: { kept: 'k' } });
});
