import { readdirSync, readFileSync } from 'node:fs';
import { education } from '@spine/education';
import { buildGateway } from '@spine/gateway';
import { grants } from '@spine/grants';
import {
  anonymous,
  noProgress,
  openSubgraph,
  RecordMemory,
  type Subgraph,
  type SubgraphDefinition,
  silentLogger,
} from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import { mongo } from 'mongoose';

/** A way to run the graph. */
export interface Variant {
  readonly name: string;
  /** Of the record cache. */
  readonly megabytes: number;
  readonly monitorCommands?: boolean;
  /** Added to MongoDB's address. */
  readonly parameters?: string;
}

export interface Order {
  readonly kind: 'requests' | 'staleness' | 'end';
  readonly requests?: number;
}

export type Answer = Readonly<Record<string, number>>;

const concurrency = 16;
const day = '2026-06-15';
const variables: Readonly<Record<string, object>> = {
  CentresOfCountry: { country: 'DE', asOf: day },
  OrganizationProfile: { acronym: 'EUROSPINE' },
  PathologyGroupEverywhere: { group: 'TRAUMA', asOf: day },
  RegionalActivity: { year: 2021 },
  WayToCourse: { course: 'ao-spine-trauma-advanced', year: 2026 },
};

const [uri = '', text = '{}'] = process.argv.slice(2);
const variant = JSON.parse(text) as Variant;
const schema = new URL('../../schema/', import.meta.url);
const payloads = readdirSync(new URL('operations/', schema)).map((file) => ({
  query: readFileSync(new URL(`operations/${file}`, schema), 'utf8'),
  variables: variables[file.replace('.graphql', '')] ?? {},
}));

const memory = variant.megabytes > 0 ? new RecordMemory(variant.megabytes * 2 ** 20) : undefined;
const subgraphs: Subgraph[] = [
  await open(organizations),
  await open(education),
  await open(grants),
  await open(quality),
];
const app = await buildGateway({
  supergraphSdl: readFileSync(new URL('supergraph.graphql', schema), 'utf8'),
  environment: 'production',
  logger: silentLogger,
  authenticate: async () => anonymous,
  subgraphs: (name) => subgraphs.find((each) => each.name === name) as Subgraph,
});

const work = { requests: runRequests, staleness };
process.on('message', async ({ kind, requests = 200 }: Order) => {
  if (kind === 'end') process.exit(0);
  process.send?.(await work[kind](requests));
});
process.send?.('ready');

async function open<Loaders>(definition: SubgraphDefinition<Loaders>): Promise<Subgraph> {
  const { monitorCommands = false, parameters = '' } = variant;
  const subgraph = await openSubgraph(definition, {
    mongoUri: `${uri}${parameters}`,
    databasePrefix: 'bench_',
    cursorSecret: 'a cursor secret that only tests use',
    logger: silentLogger,
    recordMemory: memory,
    monitorCommands,
    clock: () => new Date(`${day}T12:00:00.000Z`),
  });
  await subgraph.migrate();
  await subgraph.seed({ seed: 1, cases: 2_000, progress: noProgress });
  return subgraph;
}

async function runRequests(requests: number): Promise<Answer> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const payload = payloads[next % payloads.length];
      next += 1;
      const { body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        payload: payload ?? {},
      });
      if (body.includes('"errors"')) throw new Error(body);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  const { user, system } = process.cpuUsage(cpu);
  const wall = (performance.now() - began) * 1_000;
  return { cpuMicros: (user + system) / requests, wallMicros: wall / requests };
}

/** Milliseconds from the acknowledgement of another client's write to the first read here that shows it. */
async function staleness(): Promise<Answer> {
  const client = await new mongo.MongoClient(uri, { writeConcern: { w: 'majority' } }).connect();
  const collection = client.db('bench_organizations').collection<{ _id: string }>('organizations');
  const query = '{ organization(id: "ao-spine") { vision } }';
  const delays: number[] = [];
  for (let i = 0; i < 300; i += 1) {
    await collection.updateOne({ _id: 'ao-spine' }, { $set: { vision: `vision ${i}.` } });
    const written = performance.now();
    for (;;) {
      const answer = await subgraphs[0]?.execute({ query }, anonymous);
      if (JSON.stringify(answer).includes(`vision ${i}.`)) break;
      await new Promise(setImmediate);
    }
    delays.push(performance.now() - written);
  }
  await client.close();
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), longest: at(0.999) };
}
