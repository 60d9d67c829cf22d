import { authenticator, developmentIssuer, remoteSubgraph } from '@spine/gateway';
import { silentLogger } from '@spine/kit';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { reviews } from '../../support/foreign/reviews.ts';
import { serve } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const faults: unknown[] = [];
let app: Gateway;

beforeAll(async () => {
  const note = (...line: unknown[]) => void faults.push(line);
  app = await foreignGateway({ logger: { ...silentLogger, error: note, warn: note } });
});

const json = { 'content-type': 'application/json' };
const typename = 'query=%7B__typename%7D';

/** Requests that are the client's mistake: status, code, and what makes them so. */
const mistakes = [
  ['no body', 400, 'BAD_REQUEST', { method: 'POST', headers: json }],
  ['no JSON', 400, 'BAD_REQUEST', { method: 'POST', headers: json, payload: '{"query":' }],
  ['no operation', 400, 'BAD_REQUEST', { method: 'POST', headers: json, payload: '{}' }],
  [
    'a batch',
    400,
    'BAD_REQUEST',
    { method: 'POST', headers: json, payload: '[{"query":"{ __typename }"}]' },
  ],
  [
    'a form',
    415,
    'BAD_REQUEST',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: typename,
    },
  ],
  [
    'plain text',
    415,
    'BAD_REQUEST',
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{ __typename }"}',
    },
  ],
  ['a link from another site', 400, 'BAD_REQUEST', { method: 'GET', url: `/graphql?${typename}` }],
  ['a page wanted', 400, 'BAD_REQUEST', { method: 'GET', headers: { accept: 'text/html' } }],
  [
    'a mutation by GET',
    405,
    'BAD_REQUEST',
    { method: 'GET', url: '/graphql?query=mutation%7B__typename%7D', headers: json },
  ],
  [
    'two operations and no name',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    operation('query A { __typename } query B { __typename }'),
  ],
  [
    'a name that no operation has',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    operation('query A { __typename }', { operationName: 'B' }),
  ],
  ['a subscription', 400, 'BAD_REQUEST', operation('subscription { reviewed { id } }')],
  ['a syntax error', 400, 'GRAPHQL_PARSE_FAILED', operation('{ products(')],
  ['an unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', operation('{ nothing }')],
  [
    'a persisted query that nobody kept',
    200,
    'PERSISTED_QUERY_NOT_FOUND',
    operation(undefined, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }),
  ],
  [
    'a hash of another text',
    400,
    'BAD_REQUEST',
    hashed({ version: 1, sha256Hash: 'a'.repeat(64) }),
  ],
  ['a hash of another version', 400, 'BAD_REQUEST', hashed({ version: 2, sha256Hash: 'x' })],
  ['a hash of no version', 400, 'BAD_REQUEST', hashed({ sha256Hash: 'x' })],
  ['no hash where one is to be', 400, 'BAD_REQUEST', hashed({ version: 1 })],
  ['a hash that is a number', 400, 'BAD_REQUEST', hashed({ version: 1, sha256Hash: 1 })],
  ['a persisted query that is a number', 400, 'BAD_REQUEST', hashed(1)],
  ['a persisted query that is a list', 400, 'BAD_REQUEST', hashed([])],
  ['a persisted query that is false', 400, 'BAD_REQUEST', hashed(false)],
  [
    'a persisted query of another version by GET',
    400,
    'BAD_REQUEST',
    {
      method: 'GET',
      url: `/graphql?${typename}&extensions=${encodeURIComponent('{"persistedQuery":{"version":2}}')}`,
      headers: json,
    },
  ],
] as const;

function hashed(persistedQuery: unknown) {
  return operation('{ __typename }', { extensions: { persistedQuery } });
}

function operation(query: string | undefined, more: object = {}) {
  return { method: 'POST', headers: json, payload: JSON.stringify({ query, ...more }) } as const;
}

test.each(mistakes)('%s is answered with %i and %s', async (_, status, code, request) => {
  faults.length = 0;
  const response = await app.inject({ url: '/graphql', ...request });
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  expect(response.json()).toEqual({
    errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })],
  });
  expect(faults).toEqual([]);
});

test('a persisted query that is null is none', async () => {
  const response = await app.inject({ url: '/graphql', ...hashed(null) });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  ['a word for a number', '{ products(first: "x") { id } }', {}, 'first'],
  ['an unknown enum value', '{ products(kind: HEAVY) { id } }', {}, 'kind'],
  [
    'a word for a number in a variable',
    'query ($n: Int!) { products(first: $n) { id } }',
    { n: 'x' },
    'n',
  ],
  ['no value for a variable', 'query ($id: ID!) { product(id: $id) { id } }', {}, 'id'],
])('%s is answered with the name of its argument', async (_, query, variables, argument) => {
  const { status, body } = await post(app, query, variables);
  expect(status).toBe(400);
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('a query may come by GET where no other site can send it', async () => {
  const response = await app.inject({
    url: `/graphql?${typename}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('in production nobody reads the schema, nor hears of near misses', async () => {
  const production = await foreignGateway({ environment: 'production' });
  const schema = await post(production, '{ __schema { queryType { name } } }');
  expect(schema.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await post(production, '{ produts { id } }')).text).not.toContain('products');
  expect((await post(app, '{ __schema { queryType { name } } }')).body).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

test('in production nobody hears how long resolvers took, whatever header asks for it (tracing)', async () => {
  const production = await foreignGateway({ environment: 'production' });
  const headers = { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' };
  const { body } = await post(production, '{ products { id } }', {}, headers);
  expect(Object.keys(body)).toEqual(['data']);
});

test('a forged token is answered with 401 and no reason, a valid one with data', async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const key = await exportJWK(publicKey);
  const guarded = await foreignGateway({
    authenticate: authenticator({ ...developmentIssuer, publicKey: key, viewerClaims: [] }),
  });
  const token = await new SignJWT({ sub: 'anna' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(developmentIssuer.issuer)
    .setAudience(developmentIssuer.audience)
    .setExpirationTime('1m')
    .sign(privateKey);

  const valid = await post(guarded, '{ __typename }', {}, { authorization: `Bearer ${token}` });
  expect(valid.body).toEqual({ data: { __typename: 'Query' } });

  const forged = await post(
    guarded,
    '{ __typename }',
    {},
    { authorization: `Bearer ${token.slice(0, -4)}AAAA` },
  );
  expect(forged.status).toBe(401);
  expect(forged.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect(forged.body).toEqual({
    errors: [
      {
        message: 'This token is not valid here; sign in again.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

test('a header reaches the subgraphs only if it is named', async () => {
  const running = await serve(reviews);
  const forwarding = await foreignGateway({
    supergraphSdl: composed([reviews]),
    subgraphs: () => remoteSubgraph(running.url, null),
    forwardHeaders: ['authorization'],
    deadlines: { others: 30_000, named: new Map() },
  });
  const { body } = await post(
    forwarding,
    '{ headers }',
    {},
    { authorization: 'Bearer x', cookie: 'a=b' },
  );
  expect(body.data.headers).toContain('authorization');
  expect(body.data.headers).not.toContain('cookie');
  await forwarding.close();
  await running.close();
});

test('a request under way is answered while the gateway closes, then its subgraphs are let go', async () => {
  const events: string[] = [];
  const asked = gate();
  const released = gate();
  const draining = await foreignGateway({
    supergraphSdl: composed([reviews]),
    subgraphs: () => ({
      ready: async () => true,
      execute: async () => {
        asked.open();
        await released.opened;
        events.push('answered');
        return { data: { headers: ['late'] } };
      },
      disconnect: async () => void events.push('disconnected'),
    }),
  });
  const address = await draining.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${address}/graphql`, operationBody('{ headers }'));
  await asked.opened;
  const closing = draining.close();
  await refused(address);
  expect(events).toEqual([]);
  released.open();
  const late = await answer;
  expect(await late.json()).toEqual({ data: { headers: ['late'] } });
  expect(late.headers.get('connection')).toBe('close');
  await closing;
  expect(events).toEqual(['answered', 'disconnected']);
});

function operationBody(query: string): RequestInit {
  return { method: 'POST', headers: json, body: JSON.stringify({ query }) };
}

/** Waits until nobody new is let in. */
async function refused(address: string): Promise<void> {
  const answered = await fetch(`${address}/health/live`).then(
    () => true,
    () => false,
  );
  if (answered) await refused(address);
}

/** Something to wait for until it is let happen. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
