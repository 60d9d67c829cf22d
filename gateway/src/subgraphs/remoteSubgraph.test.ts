import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anonymous, verifyViewer, viewerHeader } from '@spine/kit/viewer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remoteSubgraph } from './remoteSubgraph.ts';

const secret = 'a viewer secret that only tests use';
const typename = { data: { __typename: 'Query' } };

/** What a mesh of services answers by path, 404 elsewhere; and what it was asked. */
let answersAt: Record<string, { status: number; body?: object }>;
let asked: { path: string; headers: IncomingMessage['headers'] }[];
let server: Server;
let origin: string;
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const path = `${request.method} ${request.url}`;
    asked.push({ path, headers: request.headers });
    const { status, body = {} } = answersAt[path] ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

/** Whether a subgraph says that it is ready, and the paths that were asked for that. */
async function readiness(path: string, viewerSecret: string | null) {
  const subgraph = remoteSubgraph(`${origin}${path}`, viewerSecret);
  const ready = await subgraph.ready();
  await subgraph.disconnect?.();
  return { ready, asked: asked.map((each) => each.path) };
}

test.each([
  ['/graphql', '/health/ready'],
  ['/quality/graphql', '/quality/health/ready'],
  ['/spine/quality/graphql?tenant=a', '/spine/quality/health/ready'],
  ['/quality/', '/quality/health/ready'],
])(
  'one of ours at %s is ready by what %s says, and by nobody else’s word',
  async (path, health) => {
    answersAt = { [`GET ${health}`]: { status: 200 } };
    expect(await readiness(path, secret)).toEqual({ ready: true, asked: [`GET ${health}`] });
    asked = [];
    answersAt = {
      'GET /health/ready': { status: 200 },
      [`GET ${health}`]: { status: 503 },
      [`POST ${path}`]: { status: 200, body: typename },
    };
    expect(await readiness(path, secret)).toEqual({ ready: false, asked: [`GET ${health}`] });
  },
);

test('one that knows the secret and no check is ready when it answers the smallest question, as nobody', async () => {
  answersAt = { 'POST /quality/graphql': { status: 200, body: typename } };
  expect(await readiness('/quality/graphql', secret)).toEqual({
    ready: true,
    asked: ['GET /quality/health/ready', 'POST /quality/graphql'],
  });
  const token = asked[1]?.headers[viewerHeader];
  expect(await verifyViewer(String(token), secret)).toEqual(anonymous);
});

test('one that knows neither a check nor the question is not ready', async () => {
  answersAt = {};
  expect(await readiness('/quality/graphql', secret)).toEqual({
    ready: false,
    asked: ['GET /quality/health/ready', 'POST /quality/graphql'],
  });
});

test('somebody else’s is asked the smallest question alone, and learns of nobody', async () => {
  answersAt = { 'POST /quality/graphql': { status: 200, body: typename } };
  expect(await readiness('/quality/graphql', null)).toEqual({
    ready: true,
    asked: ['POST /quality/graphql'],
  });
  expect(asked[0]?.headers).not.toHaveProperty(viewerHeader);
});

/** What is said of an answer that is none of GraphQL. */
async function fault(...answer: Parameters<typeof failed>): Promise<string> {
  const said = await failed(...answer);
  return said instanceof Error ? said.message : String(said);
}

/** What such an answer fails with. */
async function failed(status: number, type: string, text: string): Promise<unknown> {
  server.removeAllListeners('request');
  server.on('request', (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(text);
  });
  const subgraph = remoteSubgraph(`${origin}/graphql`, null);
  const answer = subgraph.execute({ query: '{ cases { number } }' }, anonymous, {});
  const said = await Promise.resolve(answer).catch((error: unknown) => error);
  await subgraph.disconnect?.();
  return said;
}

test.each([
  ['cut short', '{"data":{"cases":[{"number":"MRN-4711"}'],
  ['of another form', ' [{"number":"MRN-4711"}]'],
  ['behind a mark', '\uFEFF{"data":{"cases":[{"number":"MRN-4711"}'],
])(
  'an answer %s is told by its size and hash, as it may hold what nobody may log',
  async (_, text) => {
    const bytes = Buffer.byteLength(text);
    const hash = createHash('sha256').update(text).digest('hex');
    expect(await fault(200, 'application/json', text)).toBe(
      `No GraphQL answer: HTTP 200, application/json, ${bytes} bytes, SHA-256 ${hash}`,
    );
  },
);

test.each([
  [400, 'RequestRejectedError'],
  [413, 'RequestRejectedError'],
  [431, 'RequestRejectedError'],
  [401, 'Error'],
  [500, 'Error'],
])('HTTP %i is of a kind: %s', async (status, name) => {
  expect(await failed(status, 'text/plain', '')).toMatchObject({ name });
});

test('what a proxy says in words is told by its beginning', async () => {
  expect(await fault(502, 'text/html', '<h1>Bad Gateway</h1>')).toMatch(
    /^No GraphQL answer: HTTP 502, text\/html, 20 bytes, SHA-256 [0-9a-f]{64}, <h1>Bad Gateway<\/h1>$/,
  );
  expect(await fault(504, 'text/plain', 'x'.repeat(600))).toMatch(/, x{500}$/);
});
