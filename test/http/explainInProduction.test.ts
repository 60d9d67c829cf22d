import { join } from 'node:path';
import { buildGateway, type Explanation, remoteSubgraph } from '@spine/gateway';
import { silentLogger } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Collector, startCollector } from '../support/collector.ts';
import { supergraphSdl } from '../support/graph.ts';
import { checkout, startProcess } from '../support/process.ts';
import {
  cursorSecret,
  freshPrefix,
  openSeeded,
  type TestSubgraph,
  viewerWith,
} from '../support/subgraph.ts';

const secret = 'a viewer secret that only tests use';
const prefix = freshPrefix();
let seeded: TestSubgraph;
let collector: Collector;
beforeAll(async () => {
  seeded = await openSeeded(organizations, { prefix });
  collector = await startCollector();
});
afterAll(async () => {
  await seeded.end();
  await collector.close();
});

/** What a subgraph's own process tells, with the settings of production and these, to who has the scope. */
async function explained(settings: Readonly<Record<string, string>>) {
  const process = startProcess(
    [globalThis.process.execPath, join(checkout, 'run.mjs'), 'subgraphs/organizations/src/main.ts'],
    {
      NODE_ENV: 'production',
      PORT: '0',
      MONGODB_URI: inject('mongoUri'),
      DATABASE_PREFIX: prefix,
      VIEWER_SECRET: secret,
      CURSOR_SECRET: cursorSecret,
      ...settings,
    },
  );
  const [, address] = await process.says(/"address":"([^"]+)"/);
  const app = await buildGateway({
    supergraphSdl,
    environment: 'production',
    logger: silentLogger,
    authenticate: async () => viewerWith(['graph:explain']),
    subgraphs: () => remoteSubgraph(`${address}/graphql`, secret),
  });
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-explain': 'run' },
    payload: { query: '{ organization(acronym: "EUROSPINE") { name } }' },
  });
  await app.close();
  await process.stop();
  const { data, extensions } = answer.json();
  expect(data).toEqual({ organization: { name: 'EUROSPINE' } });
  return (extensions.explain as Explanation).fetches.map(({ subgraph, answered, commands }) => ({
    subgraph,
    answered,
    commands: commands?.map(({ command, collection }) => `${command} ${collection}`) ?? null,
  }));
}

test('in production commands are not told, rather than told to be none, where nothing watches them', async () => {
  expect(await explained({})).toEqual([
    { subgraph: 'organizations', answered: true, commands: null },
  ]);
});

test.each([
  ['that is wanted', () => ({ EXPLAIN_COMMANDS: 'true' })],
  ['they are watched for traces', () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint })],
])('in production commands are told where %s', async (_, settings) => {
  expect(await explained(settings())).toEqual([
    { subgraph: 'organizations', answered: true, commands: ['find organizations'] },
  ]);
});
