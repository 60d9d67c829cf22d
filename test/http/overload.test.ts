import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildGateway, createMetrics, defaultPolicy } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';

type Gateway = Awaited<ReturnType<typeof buildGateway>>;

const page = 'https://pages.example.org';

/** A gateway that has more to do than it can. */
let busy: Gateway;
let url: string;
let metrics: ReturnType<typeof createMetrics>;
/** What happens while it tells that it is about to stop. */
let grace: () => Promise<void>;
const lines: object[] = [];
const keep = (line: object) => void lines.push(line);

beforeEach(async () => {
  lines.length = 0;
  grace = async () => {};
  metrics = createMetrics();
  busy = await buildGateway({
    supergraphSdl,
    environment: 'production',
    subgraphs: () => ({ ready: async () => true, execute: async () => ({}) }),
    authenticate: async () => anonymous,
    logger: { ...silentLogger, info: keep, warn: keep },
    policy: { ...defaultPolicy, corsOrigins: [page] },
    metrics,
    maxInFlight: 0,
    shutdownGrace: () => grace(),
  });
  url = await busy.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => busy.close());

const operation = {
  method: 'POST',
  url: '/graphql',
  payload: JSON.stringify({ query: '{ __typename }' }),
} as const;
const keys = { method: 'GET', url: '/.well-known/jwks.json', payload: undefined } as const;
const asked = {
  'content-type': 'application/json',
  'x-request-id': 'mine',
  'apollographql-client-name': 'pages',
};

const ask = () =>
  fetch(url + operation.url, { method: 'POST', headers: asked, body: operation.payload });

/** Headers that tell of the connection and of the time. */
const ofTheWire = ['connection', 'date', 'keep-alive'];
const said = (headers: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries([...headers].filter(([name]) => !ofTheWire.includes(name)));

test.each([
  ['an operation', operation],
  ['an operation of a page that may ask', { ...operation, origin: page }],
  ['an operation of a page that may not', { ...operation, origin: 'https://other.example.org' }],
  ['the keys that the graph publishes', keys],
] as const)(
  '%s is refused for a second, past Fastify in the same words as by it',
  async (_, { method, url: path, payload, ...origin }) => {
    const headers = { ...asked, ...origin };
    const refused = await fetch(url + path, { method, headers, ...(payload && { body: payload }) });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('x-request-id')).toBe('mine');
    const byFastify = await busy.inject({
      method,
      url: path,
      headers,
      ...(payload && { payload }),
    });
    expect(byFastify.statusCode).toBe(503);
    expect(said(refused.headers)).toEqual(said(Object.entries(byFastify.headers)));
    const body = await refused.text();
    expect(body).toBe(byFastify.body);
    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'OVERLOADED' });
  },
);

/** Sends a request with a target that no URL has, as it is. */
function statusOfTarget(target: string, method = 'POST'): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers: asked }, (response) =>
      resolve(response.resume().statusCode),
    );
    sent.once('error', reject).end(operation.payload);
  });
}

test.each([
  '/graphql?',
  '/graphql?id=1',
  '/%67raphql',
  '/%67%72%61%70%68%71%6C?id=1',
  '/graphql#part',
  'http://graph.example.org/graphql',
  'HTTPS://graph.example.org/%67raphql?id=1',
])('however its address is spelled, an operation is refused past Fastify: %s', async (target) => {
  const byFastify = await busy.inject({ ...operation, headers: asked });
  expect(byFastify.statusCode).toBe(503);
  expect(lines).toHaveLength(1);
  expect(await statusOfTarget(target)).toBe(503);
  await busy.close();
  // A request that went through Fastify has a line of its own.
  expect(lines.slice(1)).toEqual([{ status: 503, codes: ['OVERLOADED'], refused: 1 }]);
});

test.each([
  ['/graphql/', 404],
  ['//graphql', 404],
  ['/GraphQL', 404],
  ['/%2567raphql', 404],
  ['/graphql%3Fid=1', 404],
  ['/%zz', 400],
  ['graphql', 400],
  ['ftp://graph.example.org/graphql', 404],
])('an address that is none of GraphQL’s is answered as ever: %s', async (target, status) => {
  expect(await statusOfTarget(target)).toBe(status);
  await busy.close();
  expect(lines).toEqual([]);
});

test('refusals are counted by client as they come, and one line a second says how many they were', async () => {
  for (const _ of [1, 2, 3]) await ask();
  const { text: counted } = await metrics.expose();
  expect(counted).toContain(
    'gateway_requests_total{operation="none",client="pages",status="503"} 3',
  );
  expect(counted).toContain('gateway_errors_total{code="OVERLOADED"} 3');
  expect(counted).toContain('gateway_requests_in_flight 0');
  await busy.close();
  // They are one line unless the machine was so busy that a second went by between them.
  for (const line of lines)
    expect(line).toEqual({ status: 503, codes: ['OVERLOADED'], refused: expect.any(Number) });
  const refused = lines.map((line) => (line as { refused: number }).refused);
  expect(refused.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test('a gateway that is about to stop refuses too, and no more over the same connection', async () => {
  const refusals: Response[] = [];
  grace = async () => void refusals.push(await ask());
  await busy.close();
  expect(refusals.map(({ status }) => status)).toEqual([503]);
  expect(refusals[0]?.headers.get('connection')).toBe('close');
});

test('bodies that nobody reads do not stand in the way of what comes next over their connection', async () => {
  const body = 'x'.repeat(100_000);
  const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${body.length}\r\n\r\n`;
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write(
    `${head}${body}${head}${body}GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
  );
  const statuses = [...(await text(client)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => code);
  expect(statuses).toEqual(['503', '503', '200']);
});

test('health, tables, preflights and mistaken addresses are answered all the same', async () => {
  const headers = { origin: page, 'access-control-request-method': 'POST' };
  const statusOf = async ([method = '', path]: readonly string[]) =>
    (await fetch(url + path, { method, headers })).status;
  const asking = [
    ['GET', '/health/live'],
    ['GET', '/tables'],
    ['OPTIONS', '/graphql'],
    ['PUT', '/graphql'],
    ['GET', '/nothing'],
  ];
  expect(await Promise.all(asking.map(statusOf))).toEqual([200, 200, 204, 405, 404]);
});
