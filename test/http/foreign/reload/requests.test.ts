import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { Pool } from 'undici';
import { expect, test } from 'vitest';
import { closedAfterEach } from '../../../support/closedAfterEach.ts';
import { event } from '../../../support/event.ts';
import { type Gateway, post } from '../../../support/foreign/gateway.ts';
import { inProcess } from '../../../support/foreign/inProcess.ts';
import { askOver } from '../../../support/foreign/reload/askOver.ts';
import { reloadable } from '../../../support/foreign/reload/reloadable.ts';
import { tower } from '../../../support/foreign/reload/tower.ts';
import type { ForeignSubgraph } from '../../../support/foreign/subgraph.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

const ends = closedAfterEach();

/** Another subgraph that tells the version. */
function bell(version: number): ForeignSubgraph {
  return {
    name: 'bell',
    typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
      type Query { rings: Int! }`),
    resolvers: { Query: { rings: () => version } },
  };
}

async function listen(app: Gateway): Promise<Pool> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 200 });
  ends.push(() => pool.close());
  return pool;
}

/** Many clients that ask over and over until they are stopped. */
function clients(pool: Pool, query: string) {
  const answers: string[] = [];
  let running = true;
  let awaited = { count: Number.POSITIVE_INFINITY, tell: () => {} };
  const client = async () => {
    while (running) {
      const { status, text } = await askOver(pool, query);
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
  expect((await askOver(pool, '{ only21 }')).status).toBe(200);
  expect((await askOver(pool, '{ only20 }')).status).toBe(400);
  expect(await metric('gateway_supergraph_generations_open')).toMatch(/ 1$/);
  expect(await metric('gateway_supergraph_loads_total{outcome="served"}')).toMatch(/ 21$/);
}, 120_000);

test('a request is answered on the supergraph that it began with, which is closed only then', async () => {
  const asked = event();
  const released = event();
  const disconnects: number[] = [];
  const { app, serve, metric } = await reloadable({
    subgraphs: () => ({
      ready: async () => true,
      disconnect: async () => void disconnects.push(1),
      execute: async () => {
        asked.happen();
        await released.happened;
        return { data: { only1: 1 } };
      },
    }),
  });
  const first = post(app, '{ only1 }');
  await asked.happened;
  await serve(composed([tower(2)], { tower: 'http://elsewhere.invalid/' }));
  expect((await post(app, '{ only1 }')).status).toBe(400);
  expect(await metric('gateway_supergraph_generations_open')).toMatch(/ 2$/);
  expect(disconnects).toEqual([]);
  released.happen();
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
