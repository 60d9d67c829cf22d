import { authenticator, developmentIssuer, remoteSubgraph } from '@spine/gateway';
import { createLog, type Subgraph, serveSubgraph } from '@spine/kit';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { closedAfterEach } from '../../../support/closedAfterEach.ts';
import { foreignGateway, post, subgraphNamed } from '../../../support/foreign/gateway.ts';
import { inProcess } from '../../../support/foreign/inProcess.ts';

const closing = closedAfterEach();

type Line = Record<string, unknown>;

/** A log whose lines can be read. */
function readableLog() {
  const text: string[] = [];
  const log = createLog('test', 'info', { write: (line) => void text.push(line) });
  return { log, text, lines: () => text.map((line) => JSON.parse(line) as Line) };
}

const accessLines = (lines: readonly Line[]) => lines.filter(({ msg }) => msg === 'request');

test('an answered request leaves one line that says who asked what, and how it went', async () => {
  const { log, lines } = readableLog();
  const app = await foreignGateway({ logger: log });
  await post(
    app,
    'query Prices($id: ID!) { product(id: $id) { name reviews { stars } } }',
    { id: 'p1' },
    {
      'x-request-id': 'client-7',
      'apollographql-client-name': 'ward\u0007 app',
      'apollographql-client-version': '1.2.3',
    },
  );
  expect(accessLines(lines())).toEqual([
    expect.objectContaining({
      requestId: 'client-7',
      operation: 'Prices',
      client: 'ward app',
      clientVersion: '1.2.3',
      status: 200,
      codes: [],
      fetches: 2,
      ms: expect.any(Number),
    }),
  ]);
});

test('a client’s name is cut to what a line can bear', async () => {
  const { log, lines } = readableLog();
  const app = await foreignGateway({ logger: log });
  await post(app, '{ __typename }', {}, { 'apollographql-client-name': 'x'.repeat(5_000) });
  expect(lines()[0]?.client).toBe('x'.repeat(64));
});

test('an answer carries the client’s request id, or a new one for each where it gave none', async () => {
  const app = await foreignGateway();
  const idFor = async (headers: object) =>
    (await post(app, '{ __typename }', {}, headers)).headers['x-request-id'];
  expect(await idFor({ 'x-request-id': 'client-7' })).toBe('client-7');
  expect(await idFor({ 'x-request-id': 'a"b{}' })).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idFor({})).not.toBe(await idFor({}));
  const health = await app.inject({ url: '/health/live' });
  expect(health.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('what goes wrong inside is found by the id of the request, codes in its line', async () => {
  const { log, lines } = readableLog();
  const app = await foreignGateway({ logger: log });
  await Promise.all([
    post(app, '{ product(id: "p1") { uncoded coded } }', {}, { 'x-request-id': 'failing' }),
    post(app, '{ product(id: "p1") { name } }', {}, { 'x-request-id': 'fine' }),
  ]);
  const failures = lines().filter(({ err }) => err);
  expect(failures.map(({ requestId }) => requestId)).toEqual(['failing']);
  const codes = accessLines(lines()).map(({ requestId, codes }) => [requestId, codes]);
  expect(Object.fromEntries(codes)).toEqual({
    failing: ['SILENCED', 'INTERNAL_SERVER_ERROR'],
    fine: [],
  });
});

test('a subgraph’s own log has the id that the client gave', async () => {
  const { log, lines } = readableLog();
  const subgraph = {
    execute: async () => {
      log.error({ err: new Error('broken') }, 'a request failed');
      return { data: { headers: [] } };
    },
    close: async () => {},
  } satisfies Partial<Subgraph> as unknown as Subgraph;
  const secret = 'a viewer secret that only tests use';
  const served = serveSubgraph(subgraph, secret, log);
  closing.push(() => served.close());
  const url = `${await served.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const app = await foreignGateway({
    subgraphs: (name) =>
      name === 'reviews' ? remoteSubgraph(url, secret) : inProcess(subgraphNamed(name)),
  });
  closing.push(() => app.close());
  await post(app, 'query Which { headers }', {}, { 'x-request-id': 'client-7' });
  expect(lines().map(({ msg, requestId }) => [msg, requestId])).toEqual([
    ['a request failed', 'client-7'],
    ['answered', 'client-7'],
  ]);
});

test('no token, cookie or variable is written to the log, whatever goes wrong', async () => {
  const { publicKey } = await generateKeyPair('EdDSA');
  const { log, text, lines } = readableLog();
  const app = await foreignGateway({
    logger: log,
    authenticate: authenticator({
      ...developmentIssuer,
      publicKey: await exportJWK(publicKey),
      viewerClaims: [],
    }),
  });
  const secrets = { authorization: 'Bearer c2VjcmV0.c2VjcmV0.c2VjcmV0', cookie: 'secret=1' };
  await post(app, '{ __typename }', {}, secrets);
  await post(
    app,
    'query ($id: ID!) { product(id: $id) { uncoded } }',
    { id: 'secret' },
    { cookie: secrets.cookie },
  );
  await post(app, 'query ($id: Int!) { product(id: $id) { uncoded } }', { id: 'secret' });
  expect(accessLines(lines())).toHaveLength(3);
  expect(accessLines(lines())[0]).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  expect(text.join('')).not.toMatch(/secret|c2VjcmV0/);
});

test.each([
  ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
  ['no operation', '{}', 400, 'BAD_REQUEST'],
  ['a syntax error', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{"query":"query Made_up { nothing }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
])(
  'a request with %s has its line too, without a name that no valid operation has',
  async (_, payload, status, code) => {
    const { log, lines } = readableLog();
    const app = await foreignGateway({ logger: log });
    const headers = { 'content-type': 'application/json' };
    await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(lines()).toEqual([
      expect.objectContaining({
        msg: 'request',
        status,
        codes: [code],
        operation: null,
        fetches: 0,
      }),
    ]);
  },
);
