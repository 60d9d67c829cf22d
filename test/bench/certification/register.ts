import { randomStream } from '@spine/synthetic';
import { ascending, percentile } from '../load/statistics.ts';
import { figure } from '../report/markdown.ts';
import { usageOf } from '../targets/processTree.ts';
import type { Figure, Ground, Piece } from './Piece.ts';
import { writeRegister } from './writeRegister.ts';

/** Most milliseconds at p95, and questions offered a second, whether or not earlier ones are answered. */
const ofPage = { what: 'a page of 50 as of any day', wanted: 15, offered: 50 };
const ofHistory = { what: 'the full history of a centre', wanted: 8, offered: 50 };
/** Asked for so long before anything is measured, one after the other. */
const warmSeconds = 4;
/** No promise: what a subgraph has for an answer. */
const ofWork = { what: 'the first 50 of the whole work list', wanted: 2_000, offered: 1 };

const page = `query ($asOf: Date, $country: String, $group: PathologyGroup, $status: CertificationStatus, $after: String) {
  certificationRegister(asOf: $asOf, country: $country, pathologyGroup: $group, status: $status, first: 50, after: $after) {
    nodes { status since scope certificate { number validFrom validUntil version { version } centre { id } } }
    pageInfo { endCursor hasNextPage }
  }
}`;
const history = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre {
  certificates { number events { sequence kind effectiveOn recordedAt scope } }
  certificationFile {
    applications { id kind status } audits { id kind visitFrom findings { id grade status } } decisions { id kind decidedOn }
  }
} } }`;

const work = `query ($asOf: Date) {
  auditWork(asOf: $asOf, first: 50) { nodes { rule dueOn reason centre { id } } totalCount }
}`;

const committee = {
  subject: 'the bench',
  scopes: ['certification:decide'],
  claims: { person_id: ['nobody'] },
} as const;

/** The register of 10,000 centres with 100,000 events, asked at a steady rate, in this process. */
export const register: Piece = async (ground) => {
  const centres = ground.quick ? 1_000 : 10_000;
  await writeRegister(centres, ground);
  const random = randomStream(1, 'bench/register');
  const anyDay = () => `${random.integer(2014, 2026)}-${random.pick(['01', '04', '06', '09'])}-15`;
  const filters: Readonly<Record<string, () => object>> = {
    unfiltered: () => ({}),
    'by country and group': () => ({ country: 'DE', group: 'TRAUMA' }),
    'valid ones': () => ({ status: 'VALID' }),
    'suspended ones': () => ({ status: 'SUSPENDED' }),
    'not yet valid ones': () => ({ status: 'NOT_YET_VALID' }),
  };
  const figures: Figure[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    const ask = () => run(ground, page, { asOf: anyDay(), ...filter() });
    figures.push(await measured({ ...ofPage, what: `${ofPage.what}, ${name}` }, ask, ground));
  }
  const deep = await cursors(ground);
  const goOn = () => run(ground, page, { asOf: '2026-06-15', after: random.pick(deep) });
  const farOn = { ...ofPage, what: `${ofPage.what}, far into the register` };
  figures.push(await measured(farOn, goOn, ground));
  const read = () => {
    const id = `centre-${random.integer(1, centres)}`;
    const of = [{ __typename: 'Centre', id, surgeonTerms: [], awardPeriods: [] }];
    return run(ground, history, { of });
  };
  figures.push(await measured(ofHistory, read, ground));
  const list = () => run(ground, work, { asOf: '2026-06-15' });
  figures.push(await measured(ofWork, list, ground));
  return figures;
};

interface Answered {
  readonly certificationRegister?: { readonly pageInfo: { readonly endCursor: string } };
}

async function run({ subgraph }: Ground, query: string, variables: object): Promise<Answered> {
  const request = { query, variables: variables as Record<string, unknown> };
  const { data, errors } = await subgraph.execute(request, committee as never);
  if (errors) throw new Error(JSON.stringify(errors));
  return data as Answered;
}

/** Cursors all along the register as of one day. */
async function cursors(ground: Ground): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let i = 0; i < 200; i += 1) {
    const { certificationRegister } = await run(ground, page, { asOf: '2026-06-15', after });
    after = certificationRegister?.pageInfo.endCursor ?? null;
    if (!after) break;
    found.push(after);
  }
  return found;
}

/** Offers a question at a steady rate; what waits behind a slow answer counts from when it was due. */
async function measured(
  { what, wanted, offered }: typeof ofPage,
  ask: () => Promise<unknown>,
  { mongoPid, quick }: Ground,
): Promise<Figure> {
  for (let i = 0; i < offered * warmSeconds; i += 1) await ask();
  const asks = offered * (quick ? 2 : 6);
  const [before, mongoBefore] = [process.cpuUsage(), await cpuSecondsOf(mongoPid)];
  const latencies: number[] = [];
  const began = performance.now();
  const asking = Array.from({ length: asks }, async (_, i) => {
    const due = began + (i * 1_000) / offered;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    await ask();
    latencies.push(performance.now() - due);
  });
  await Promise.all(asking);
  const { user, system } = process.cpuUsage(before);
  const cpu = {
    own: (user + system) / 1_000 / asks,
    mongo: ((await cpuSecondsOf(mongoPid)) - mongoBefore) * (1_000 / asks),
  };
  const sorted = latencies.toSorted(ascending);
  const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)];
  return {
    what: `ms for ${what}, ${offered}/s offered`,
    measured: `p50 ${figure(p50)}, p95 ${figure(p95)} (CPU ${figure(cpu.own)}, of MongoDB ${figure(cpu.mongo)})`,
    wanted: `p95 ≤${wanted}`,
    isKept: p95 <= wanted,
  };
}

async function cpuSecondsOf(pid: number): Promise<number> {
  return (await usageOf([pid]))?.cpuSeconds ?? Number.NaN;
}
