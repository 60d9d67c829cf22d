import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMetrics, supergraphUpdates } from '@spine/gateway';
import { type Logger, silentLogger } from '@spine/kit';
import { parse } from 'graphql';
import { Pool } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';
import { startProcess } from '../../support/process.ts';
import { unhurried } from '../../support/unhurried.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A clock tower whose dial tells the version, and which has a field that only that version has. */
function tower(version: number, directives = ''): ForeignSubgraph {
  return {
    name: 'tower',
    typeDefs: parse(`extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@cost"])
      type Query { dial: Dial! only${version}: Int }
      type Dial { version: Int! ${directives} }`),
    resolvers: { Query: { dial: () => ({ version }) } },
  };
}

/** Another subgraph that tells the version. */
function bell(version: number): ForeignSubgraph {
  return {
    name: 'bell',
    typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
      type Query { rings: Int! }`),
    resolvers: { Query: { rings: () => version } },
  };
}
const dial = '{ dial { version } }';

/** A gateway, and how to give it another supergraph. */
async function reloadable(given: Partial<Parameters<typeof foreignGateway>[0]> = {}) {
  let serve: (sdl: string) => Promise<void> = async () => undefined;
  const lines: { level: string; details: Record<string, unknown>; message: string }[] = [];
  const keep = (level: string) => (details: object, message: string) =>
    void lines.push({ level, details: { ...details }, message });
  const logger: Logger = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  const metrics = createMetrics();
  const app = await foreignGateway({
    supergraphSdl: composed([tower(1)]),
    subgraphs: () => inProcess(tower(1)),
    logger,
    metrics,
    limit: unhurried,
    updates: (given) => {
      serve = given;
      return () => undefined;
    },
    ...given,
  });
  ends.push(() => app.close());
  const metric = async (name: string) =>
    (await metrics.expose()).text.split('\n').find((line) => line.startsWith(name));
  return { app, serve: (sdl: string) => serve(sdl), lines, metric };
}

async function listen(app: Gateway): Promise<Pool> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 200 });
  ends.push(() => pool.close());
  return pool;
}

async function ask(pool: Pool, query: string): Promise<{ status: number; text: string }> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: statusCode, text: await body.text() };
}

/** Many clients that ask over and over until they are stopped. */
function clients(pool: Pool, query: string) {
  const answers: string[] = [];
  let running = true;
  let awaited = { count: Number.POSITIVE_INFINITY, tell: () => {} };
  const client = async () => {
    while (running) {
      const { status, text } = await ask(pool, query);
      if (answers.push(`${status} ${text.trim()}`) >= awaited.count) awaited.tell();
    }
  };
  const all = Array.from({ length: 200 }, client);
  return {
    more: (count: number) =>
      new Promise<void>((tell) => {
        awaited = { count: answers.length + count, tell };
      }),
    stop: async () => {
      running = false;
      await Promise.all(all);
      return answers;
    },
  };
}

test('while the supergraph changes twenty times no request fails, and each is answered by one version', async () => {
  const version = (n: number) => {
    const urls = { tower: `http://${n}.invalid/`, bell: `http://${n}.invalid/` };
    return composed([tower(n), bell(n)], urls);
  };
  const { app, serve, metric } = await reloadable({
    supergraphSdl: version(1),
    subgraphs: (name, url) => {
      const n = Number(new URL(url).hostname.split('.')[0]);
      return inProcess(name === 'bell' ? bell(n) : tower(n));
    },
  });
  const pool = await listen(app);
  const { more, stop } = clients(pool, '{ dial { version } rings }');
  for (let n = 2; n <= 21; n += 1) {
    await more(20);
    await serve(version(n));
  }
  await more(20);
  const expected = Array.from(
    { length: 21 },
    (_, i) => `200 {"data":{"dial":{"version":${i + 1}},"rings":${i + 1}}}`,
  );
  expect([...new Set(await stop())].sort()).toEqual(expected.sort());
  expect((await ask(pool, '{ only21 }')).status).toBe(200);
  expect((await ask(pool, '{ only20 }')).status).toBe(400);
  expect(await metric('gateway_supergraph_generations_open')).toMatch(/ 1$/);
  expect(await metric('gateway_supergraph_loads_total{outcome="served"}')).toMatch(/ 21$/);
}, 120_000);

test('a request is answered on the supergraph that it began with, which is closed only then', async () => {
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const disconnects: number[] = [];
  const { app, serve, metric } = await reloadable({
    subgraphs: () => ({
      ready: async () => true,
      disconnect: async () => void disconnects.push(1),
      execute: async () => {
        asked();
        await released;
        return { data: { only1: 1 } };
      },
    }),
  });
  const first = post(app, '{ only1 }');
  await isAsked;
  await serve(composed([tower(2)], { tower: 'http://elsewhere.invalid/' }));
  expect((await post(app, '{ only1 }')).status).toBe(400);
  expect(await metric('gateway_supergraph_generations_open')).toMatch(/ 2$/);
  expect(disconnects).toEqual([]);
  release();
  expect((await first).body).toEqual({ data: { only1: 1 } });
  await expect.poll(() => metric('gateway_supergraph_generations_open')).toMatch(/ 1$/);
  expect(disconnects).toEqual([1]);
});

test('what a new supergraph leaves as it was keeps its connections', async () => {
  let made = 0;
  const disconnects: number[] = [];
  const { app, serve } = await reloadable({
    subgraphs: () => {
      made += 1;
      return { ...inProcess(tower(1)), disconnect: async () => void disconnects.push(1) };
    },
  });
  await serve(composed([tower(2)]));
  await serve(composed([tower(1)]));
  expect([made, disconnects.length]).toEqual([1, 0]);
  await app.close();
  expect(disconnects).toEqual([1]);
});

test.each([
  ['is no GraphQL', 'type Query {', /^SUPERGRAPH does not parse at line 1/],
  ['is cut off', composed([tower(2)]).slice(0, 900), /^SUPERGRAPH /],
  ['is no supergraph', 'type Query { a: Int }', /^SUPERGRAPH is no supergraph/],
  [
    'cannot be planned on',
    composed([tower(2)]).replaceAll(': Dial!', ': Nothing!'),
    /^SUPERGRAPH cannot be planned on/,
  ],
  [
    'cannot be honoured',
    composed([tower(2)]).replace(
      'schema',
      'schema @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)',
    ),
    /^SUPERGRAPH builds on .*context/,
  ],
  [
    'lacks a subgraph with a deadline',
    composed([{ ...tower(2), name: 'spire' }]),
    /^SUBGRAPH_DEADLINE has a deadline for "tower"/,
  ],
])(
  'a new supergraph that %s is refused in one line, and the last good one kept',
  async (_, sdl, reason) => {
    const { app, serve, lines, metric } = await reloadable({
      deadlines: { others: 2_000, named: new Map([['tower', 1_000]]) },
    });
    await serve(sdl);
    expect((await post(app, dial)).body).toEqual({ data: { dial: { version: 1 } } });
    const told = lines.filter(({ level }) => level !== 'info');
    expect(told).toEqual([
      {
        level: 'error',
        details: { reason: expect.stringMatching(reason), kept: expect.stringMatching(/^\w{16}$/) },
        message: 'a new supergraph is refused; the last good one is kept',
      },
    ]);
    expect(await metric('gateway_supergraph_loads_total{outcome="refused"}')).toMatch(/ 1$/);
  },
);

test('a restriction holds from the supergraph that brings it, and ends with the one that drops it', async () => {
  const { app, serve } = await reloadable();
  const code = async () => (await post(app, dial)).body.errors?.[0]?.extensions.code ?? 'answered';
  expect(await code()).toBe('answered');
  await serve(composed([tower(1, '@authenticated')]));
  expect(await code()).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  await serve(composed([tower(2)]));
  expect(await code()).toBe('answered');
});

test('a cost holds from the supergraph that brings it', async () => {
  const { app, serve } = await reloadable();
  await serve(composed([tower(1, '@cost(weight: 6000)')]));
  const { status, body } = await post(app, dial);
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'COST_ESTIMATED_TOO_EXPENSIVE']);
});

/** Waits for each text that the watcher hands over. */
function watched(path: string) {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  const end = supergraphUpdates(
    path,
    20,
    silentLogger,
  )(async (text) => {
    texts.push(text);
    for (const wake of waiting.splice(0)) wake();
  });
  ends.push(end);
  return async (text: string) => {
    while (texts.at(-1) !== text) await new Promise<void>((resolve) => waiting.push(resolve));
  };
}

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'supergraph-'));
  ends.push(() => rm(path, { recursive: true }));
  return path;
}

test('a file is seen to change when it is written over, and when another is renamed into its place', async () => {
  const path = join(await directory(), 's.graphql');
  await writeFile(path, 'one');
  const comes = watched(path);
  await comes('one');
  await writeFile(path, 'two');
  await comes('two');
  await writeFile(`${path}.new`, 'three');
  await rename(`${path}.new`, path);
  await comes('three');
});

test('a file is seen to change when the link that it lies behind is turned, as Kubernetes does', async () => {
  const mount = await directory();
  for (const [version, text] of [
    ['..1', 'one'],
    ['..2', 'two'],
  ] as const) {
    await mkdir(join(mount, version));
    await writeFile(join(mount, version, 's.graphql'), text);
    // Same size; and the same time, as a mount that sets them may have.
    await utimes(join(mount, version, 's.graphql'), 1, 1);
  }
  await symlink('..1', join(mount, '..data'));
  await symlink('..data/s.graphql', join(mount, 's.graphql'));
  const comes = watched(join(mount, 's.graphql'));
  await comes('one');
  await symlink('..2', join(mount, '..new'));
  await rename(join(mount, '..new'), join(mount, '..data'));
  await comes('two');
});

test('a running gateway looks at its file on SIGHUP, and keeps the last good supergraph', async () => {
  const path = join(await directory(), 's.graphql');
  await writeFile(path, composed([tower(1)]));
  const program = ['--conditions=source', '--import', 'tsx', 'gateway/src/main.ts'];
  const gateway = startProcess(
    [process.execPath, ...program, '--supergraph', path, '--port', '0'],
    { SUPERGRAPH_WATCH: '0' },
  );
  const [, address] = await gateway.says(/"address":"([^"]+)"/);
  const pool = new Pool(String(address));
  ends.push(() => pool.close());

  await writeFile(path, composed([tower(2)]).slice(0, 900));
  process.kill(gateway.pid, 'SIGHUP');
  await gateway.says(/a new supergraph is refused; the last good one is kept/);
  await writeFile(path, composed([tower(2)]));
  process.kill(gateway.pid, 'SIGHUP');
  await gateway.says(/a new supergraph is served/);
  expect(await ask(pool, '{ __type(name: "Query") { fields { name } } }')).toMatchObject({
    status: 200,
    text: expect.stringContaining('only2'),
  });
  expect((await gateway.stop()).code).toBe(0);
});
