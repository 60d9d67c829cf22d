import { buildGateway, remoteSubgraph, type SubgraphCall } from '@spine/gateway';
import { createLog, type Subgraph, serveSubgraph, silentLogger } from '@spine/kit';
import { startTracing } from '@spine/kit/startTracing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Collector, startCollector } from '../support/collector.ts';
import { startGraph, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { viewerWith } from '../support/subgraph.ts';

const secret = 'a viewer secret that only tests use';
const researcher = { ...viewerWith(['registry:read']), subject: 'researcher-17' };

let graph: TestGraph;
let collector: Collector;
let closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  graph = await startGraph({ viewer: researcher });
});
afterAll(() => graph.end());
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await end();
  await collector.close();
});

/** Ends what a test has started, so that all its spans are with the collector. */
async function end() {
  for (const close of closing.reverse()) await close();
  closing = [];
}

const tracing = (service: string, endpoint = `${collector.endpoint}/v1/traces`) =>
  startTracing(endpoint, service, silentLogger);

type Serve = (name: string, subgraph: Subgraph) => Promise<SubgraphCall>;

const inOneProcess: Serve = async (_, subgraph) => subgraph;

/** As a process of its own would serve it: behind HTTP, with tracing of its own. */
const asService: Serve = async (name, subgraph) => {
  const own = await tracing(name);
  const served = serveSubgraph({ ...subgraph, close: own.close }, secret, silentLogger, own);
  closing.push(() => served.close());
  return remoteSubgraph(`${await served.listen({ port: 0, host: '127.0.0.1' })}/graphql`, secret);
};

async function traced(serve: Serve, logger = silentLogger, trustProxy = 0) {
  const calls = new Map<string, SubgraphCall>();
  for (const subgraph of graph.subgraphs)
    calls.set(subgraph.name, await serve(subgraph.name, subgraph));
  const own = await tracing('gateway');
  const app = await buildGateway({
    supergraphSdl,
    environment: 'production',
    logger,
    authenticate: async () => researcher,
    subgraphs: (name) => calls.get(name) as SubgraphCall,
    tracing: own,
    trustProxy,
  });
  closing.push(() => app.close().then(own.close));
  return app;
}

const operation = {
  query: `query CentreAndSociety($id: ID!) {
    centre(id: $id) { name certification(asOf: "2026-06-15") { status } }
    organization(acronym: "EUROSPINE") { name }
  }`,
  variables: { id: 'centre-001' },
};

/** A request over a connection, as a client sends it; its id in the trace is the client's. */
async function ask(
  app: Awaited<ReturnType<typeof traced>>,
  body: object = operation,
  headers = {},
) {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data: unknown; errors?: unknown };
}

const root = 'POST /graphql';

test.each([
  ['in one process', inOneProcess, (name: string) => `${name} operation`, ['gateway']],
  [
    'as services',
    asService,
    (name: string) => `POST /graphql > ${name} operation`,
    ['gateway', 'organizations', 'quality'],
  ],
])(
  'a request is one trace, from HTTP to MongoDB, with the subgraphs %s',
  async (_, serve, within, expectedServices) => {
    const answer = await ask(await traced(serve));
    await end();
    expect(answer.errors).toBeUndefined();
    expect(new Set(collector.spans().map(({ traceId }) => traceId)).size).toBe(1);
    const paths = collector.paths();
    const organizations = `${root} > query > fetch organizations > ${within('organizations')}`;
    const quality = `${root} > query > fetch quality > ${within('quality')}`;
    expect(paths).toEqual(
      expect.arrayContaining([
        root,
        `${root} > authenticate`,
        `${root} > query`,
        `${root} > query > cost`,
        `${root} > query > authorize`,
        `${root} > query > plan`,
        `${organizations} > find centres`,
        `${organizations} > find organizations`,
        `${quality} > find certificates`,
      ]),
    );
    expect(paths.filter((path) => !path.startsWith(root))).toEqual([]);
    const services = new Set(collector.spans().map(({ service }) => service));
    expect([...services].sort()).toEqual(expectedServices);
  },
);

test('spans say what was asked and of whom, by names, hashes and counts', async () => {
  await ask(await traced(inOneProcess));
  await end();
  const facts = (name: string) => collector.spans().find((span) => span.name === name)?.attributes;
  expect(facts(root)).toEqual({ 'http.response.status_code': 200 });
  expect(facts('query')).toEqual({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'CentreAndSociety',
    'graphql.document.hash': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(facts('plan')).toEqual({ 'graphql.plan.cached': false });
  expect(facts('fetch quality')).toEqual({ 'graphql.subgraph': 'quality', 'graphql.entities': 1 });
  expect(facts('find certificates')).toMatchObject({
    'db.system.name': 'mongodb',
    'db.collection.name': 'certificates',
    'db.operation.name': 'find',
  });
});

test('no value that a client sent or got is in a trace, nor who asked', async () => {
  const app = await traced(asService);
  const { data } = await ask(app, operation, {
    authorization: 'Bearer c2VjcmV0',
    'apollographql-client-name': 'ward-app',
  });
  expect(JSON.stringify(data)).toContain('Synthetic Centre 001');
  await end();
  expect(collector.spans().length).toBeGreaterThan(10);
  expect(collector.bytes()).not.toMatch(
    /centre-001|EUROSPINE|Synthetic Centre|2026-06-15|c2VjcmV0|ward-app|researcher-17|registry:read/,
  );
});

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('a stranger’s request begins a trace of its own, and names the one that it came from', async () => {
  await ask(await traced(inOneProcess), operation, { traceparent });
  await end();
  const spans = collector.spans();
  expect(spans.map(({ traceId }) => traceId)).not.toContain('0af7651916cd43dd8448eb211c80319c');
  const first = spans.find(({ name }) => name === root);
  expect(first?.parentSpanId).toBe('');
  expect(first?.links).toEqual(['b7ad6b7169203331']);
});

test('a trace that began at a proxy of ours goes on here', async () => {
  await ask(await traced(inOneProcess, silentLogger, 1), operation, { traceparent });
  await end();
  const first = collector.spans().find(({ name }) => name === root);
  expect(first?.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(first?.parentSpanId).toBe('b7ad6b7169203331');
});

test('an operation that fails is marked by its code', async () => {
  const query = '{ centre(id: "centre-001") { certificationFile { __typename } } }';
  await ask(await traced(inOneProcess), { query });
  await end();
  const span = collector.spans().find(({ name }) => name === 'query');
  expect(span).toMatchObject({
    failed: true,
    attributes: { 'error.type': 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
});

test('the access line names its trace', async () => {
  const lines: string[] = [];
  const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
  await ask(await traced(inOneProcess, log));
  await end();
  const { trace_id } = JSON.parse(lines.find((line) => line.includes('"msg":"request"')) ?? '{}');
  expect(trace_id).toBe(collector.spans()[0]?.traceId);
});
