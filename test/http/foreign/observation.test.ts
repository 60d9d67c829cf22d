import {
  authenticator,
  createMetrics,
  developmentIssuer,
  type Metrics,
  remoteSubgraph,
  startMetrics,
} from '@spine/gateway';
import { createLog, type Subgraph, serveSubgraph, silentLogger } from '@spine/kit';
import { freePort } from '@spine/spine';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, expect, test } from 'vitest';
import {
  foreignGateway,
  type Gateway,
  post,
  subgraphNamed,
} from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

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

/** The value of a metric's sample; undefined where it was not counted. */
async function sample(metrics: Metrics, series: string): Promise<number | undefined> {
  const { text } = await metrics.expose();
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

async function counted(): Promise<{ app: Gateway; metrics: Metrics }> {
  const metrics = createMetrics();
  return { metrics, app: await foreignGateway({ metrics, logger: silentLogger }) };
}

test('requests, errors, subgraph calls and plans are counted under their names', async () => {
  const { app, metrics } = await counted();
  const headers = { 'apollographql-client-name': 'ward' };
  for (let i = 0; i < 3; i += 1)
    await post(app, 'query Codes { product(id: "p1") { name coded } }', {}, headers);
  const { text } = await metrics.expose();
  const value = (series: string) => sample(metrics, series);
  expect(await value('gateway_requests_total{operation="Codes",client="ward",status="200"}')).toBe(
    3,
  );
  expect(await value('gateway_request_duration_seconds_count{operation="Codes"}')).toBe(3);
  expect(await value('gateway_errors_total{code="SILENCED"}')).toBe(3);
  expect(await value('gateway_requests_in_flight')).toBe(0);
  for (const subgraph of ['products', 'reviews'])
    expect(
      await value(
        `gateway_subgraph_call_duration_seconds_count{subgraph="${subgraph}",outcome="answered"}`,
      ),
    ).toBe(3);
  expect(await value('gateway_plans_total{cached="false"}')).toBe(1);
  expect(await value('gateway_plans_total{cached="true"}')).toBe(2);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

test('whoever makes up names fills no more labels than there are places', async () => {
  const { app, metrics } = await counted();
  for (let i = 0; i < 130; i += 1)
    await post(
      app,
      `query Made_up_${i} { __typename }`,
      {},
      { 'apollographql-client-name': `${i}` },
    );
  const { text } = await metrics.expose();
  const labels = (name: string) =>
    new Set(
      [...text.matchAll(new RegExp(`gateway_requests_total.*${name}="(.*?)"`, 'g'))].map(
        ([, value]) => value,
      ),
    );
  expect(labels('operation').size).toBe(101);
  expect(labels('client').size).toBe(21);
  expect(labels('operation')).toContain('other');
});

test('metrics are served on a port of their own, and not where the graph is', async () => {
  const port = await freePort();
  const { metrics, close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  const app = await foreignGateway(metrics ? { metrics } : {});
  const collected = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(collected.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await collected.text()).toContain('gateway_requests_in_flight 0');
  expect((await app.inject({ url: '/metrics' })).statusCode).toBe(404);
});

test('beside metrics their port has short refusals in plain text', async () => {
  const port = await freePort();
  const { close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  const answerTo = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { status, headers } = response;
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toMatch(/^text\/plain;/);
    return [status, headers.get('allow'), await response.text()];
  };
  expect(await answerTo('/metrics')).toEqual([200, null, expect.stringContaining('# HELP')]);
  expect(await answerTo('/metrics', { method: 'HEAD' })).toEqual([200, null, '']);
  expect(await answerTo('/metrics?a=b', { method: 'POST', body: '{' })).toEqual([
    405,
    'GET, HEAD',
    'Method Not Allowed\n',
  ]);
  expect(await answerTo('/nothing')).toEqual([404, null, 'Not Found\n']);
  expect(await answerTo('/%zz')).toEqual([400, null, 'Bad Request\n']);
});

test('a port that is taken is named with its setting', async () => {
  const port = await freePort();
  const { close } = await startMetrics({ port, host: '127.0.0.1' });
  closing.push(close);
  await expect(startMetrics({ port, host: '127.0.0.1' })).rejects.toThrow(
    `METRICS_PORT ${port} is taken by another program; stop it or set METRICS_PORT to a free one.`,
  );
});
