import { anonymous, RecordMemory, serveSubgraph, signViewer, viewerHeader } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { failCommands } from '../support/failPoints.ts';
import { countCommands } from '../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph } from '../support/subgraph.ts';

const secret = 'a viewer secret that only tests use';
let subgraph: TestSubgraph;
let app: ReturnType<typeof serveSubgraph>;

beforeAll(async () => {
  subgraph = await openSeeded(organizations, { recordMemory: new RecordMemory(2 ** 20) });
  app = serveSubgraph(subgraph, secret);
});
afterAll(() => subgraph.end());

const ask = async (
  headers: Record<string, string>,
  payload: object = { query: '{ centre(id: "centre-001") { name } }' },
) => app.inject({ method: 'POST', url: '/graphql', headers, payload });

test('a subgraph answers its gateway', async () => {
  const response = await ask({ [viewerHeader]: await signViewer(anonymous, secret) });
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({ data: { centre: { name: 'Synthetic Centre 001' } } });
});

test.each([
  ['without a viewer token', async () => undefined],
  ['with one of another secret', () => signViewer(anonymous, `${secret}!`)],
  ['with a client’s own bearer token', async () => 'eyJhbGciOiJub25lIn0.e30.'],
])('nobody else gets an answer: %s (subgraph bypass)', async (_how, token) => {
  const given = await token();
  for (const payload of [
    { query: '{ __typename }' },
    { query: '{ _service { sdl } }' },
    {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      variables: { r: [] },
    },
  ]) {
    const response = await ask(given ? { [viewerHeader]: given } : {}, payload);
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('what it has cached it reads anew where `Cache-Control` asks for that', async () => {
  const viewer = { [viewerHeader]: await signViewer(anonymous, secret) };
  const commands = async (headers: Record<string, string>) =>
    (await countCommands([subgraph.connection], () => ask(headers))).commands.length;
  await ask(viewer);
  await vi.waitUntil(() => subgraph.records.isCurrent, { timeout: 20_000 });
  await ask(viewer);
  expect(await commands(viewer)).toBe(0);
  expect(await commands({ ...viewer, 'cache-control': 'no-cache' })).toBe(1);
  expect(await commands({ ...viewer, 'cache-control': 'no-cache-at-all, x=no-cache' })).toBe(0);
});

test('whoever has no token is refused before the body is read', async () => {
  expect((await ask({}, { text: 'hello' })).statusCode).toBe(401);
});

test('a body that is no operation is a bad request', async () => {
  const headers = { [viewerHeader]: await signViewer(anonymous, secret) };
  expect((await ask(headers, { text: 'hello' })).statusCode).toBe(400);
});

test('it is live and ready while its database answers', async () => {
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ready' });
});

test('it is not ready while its database hangs, and says so', async () => {
  const { connection } = subgraph;
  // Of the pings of this test’s subgraph the next, for longer than is waited for it; who wants the fail point waits for it too.
  const { appName } = connection.getClient().options;
  const hanging = { failCommands: ['ping'], appName, blockConnection: true, blockTimeMS: 5_000 };
  const allow = await failCommands(connection, hanging, { times: 1 });
  try {
    const { statusCode, body } = await app.inject('/health/ready');
    expect([statusCode, JSON.parse(body)]).toEqual([503, { status: 'not ready' }]);
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
  } finally {
    await allow();
  }
});
