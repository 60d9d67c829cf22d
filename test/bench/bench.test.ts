import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildGateway } from '@spine/gateway';
import { noProgress, silentLogger } from '@spine/kit';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startGraph, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { operations } from '../support/operations.ts';
import { viewerAs } from '../support/roles.ts';
import { testClock } from '../support/subgraph.ts';
import { openDatabases } from './endpoints/databases.ts';
import { endpointServer } from './endpoints/server.ts';
import { freshVariables } from './freshVariables.ts';
import { freshMix, hotMix } from './graph/graphWorkloads.ts';
import { verifyAnswers } from './graph/verifyAnswers.ts';
import { latencyTable } from './report/latencyTable.ts';
import { saturationTable } from './report/saturationTable.ts';
import { measureOffers, measureRounds } from './rounds.ts';
import { endpointShot, graphqlShot, type Target } from './targets/Target.ts';
import { unlimitedAttempts } from './targets/unlimitedAttempts.ts';

const auditor = viewerAs('auditor');

let graph: TestGraph;
let targets: { endpoints: Target; gateway: Target };
let databases: Awaited<ReturnType<typeof openDatabases>>;
const close: (() => unknown)[] = [];

beforeAll(async () => {
  graph = await startGraph({ viewer: auditor });
  const [first] = graph.subgraphs;
  const prefix = first?.connection.name.slice(0, -first.name.length) ?? '';
  databases = await openDatabases(inject('mongoUri'), prefix);
  const endpoints = endpointServer(databases.databases, testClock).listen(0, '127.0.0.1');
  await once(endpoints, 'listening');
  const app = await buildGateway({
    supergraphSdl: unlimitedAttempts(supergraphSdl),
    environment: 'production',
    logger: silentLogger,
    authenticate: async () => auditor,
    subgraphs: (name) => {
      const subgraph = graph.subgraphs.find((each) => each.name === name);
      if (!subgraph) throw new Error(`No subgraph ${name}.`);
      return subgraph;
    },
  });
  const { port } = endpoints.address() as AddressInfo;
  targets = {
    endpoints: {
      name: 'endpoints',
      url: `http://127.0.0.1:${port}`,
      pids: [],
      shot: endpointShot,
    },
    gateway: {
      name: 'gateway',
      url: await app.listen({ port: 0, host: '127.0.0.1' }),
      pids: [process.pid],
      shot: graphqlShot('/graphql', {}),
    },
  };
  close.push(
    () => app.close(),
    () => endpoints.close(),
    databases.close,
  );
});
afterAll(async () => {
  for (const end of close) await end();
  await graph.end();
});

test('a hand-written endpoint answers every shipped operation as the graph does', async () => {
  const { endpoints, gateway } = targets;
  const fresh = await freshVariables(databases.databases);
  expect(Object.keys(fresh).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  await verifyAnswers(endpoints, [gateway], operations, fresh);
});

test('fresh variables of an operation that takes a day never come twice', async () => {
  const fresh = await freshVariables(databases.databases);
  const dated = operations.filter(({ variables }) => 'asOf' in variables || 'from' in variables);
  expect(dated).toHaveLength(6);
  for (const { name } of dated) {
    const asked = Array.from({ length: 5_000 }, (_, i) => JSON.stringify(fresh[name]?.(i)));
    expect([name, new Set(asked).size]).toEqual([name, 5_000]);
  }
});

test('a run measures every target and makes its tables', async () => {
  const { endpoints, gateway } = targets;
  const fresh = await freshVariables(databases.databases);
  const both = [endpoints, gateway];
  const sizes = await verifyAnswers(endpoints, both, operations.slice(0, 2), fresh);
  const workloads = [hotMix(operations.slice(0, 2), sizes), freshMix(operations, fresh)];
  const plan = { rounds: 1, seconds: 5, warmSeconds: 0.1, clients: 2, progress: noProgress };
  const measured = await measureRounds(both, workloads, { ...plan, requests: 20 });
  const [hot] = workloads;
  if (!hot) throw new Error('There is a first workload.');
  const offers = [{ rate: 20, contestants: both }];
  const offered = await measureOffers(offers, hot, { ...plan, seconds: 0.5 });

  expect(measured).toHaveLength(4);
  for (const each of measured) expect(each).toMatchObject({ answered: 20, failed: 0, shed: 0 });
  for (const each of offered) expect(each).toMatchObject({ answered: 10, failed: 0, shed: 0 });
  expect(saturationTable(measured, 'hot mix', 'endpoints')).toMatch(/\n\| gateway +\| +[\d.]+ \|/);
  expect(latencyTable(offered)).toMatch(/\n\| gateway +\| +20\.0 \|/);
});
