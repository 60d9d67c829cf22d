import { openLoop } from '../load/openLoop.ts';
import type { Shot } from '../load/Shot.ts';
import { percentile, type Spread, spreadOf } from '../load/statistics.ts';
import { bundled } from '../targets/bundled.ts';
import { type Surroundings, startGraphTarget } from '../targets/graphTargets.ts';
import { startProgram } from '../targets/program.ts';
import { casesReader } from './casesReader.ts';

/** Latencies at a fixed rate: milliseconds, over all rounds. */
export interface Latencies {
  readonly p50: Spread;
  readonly p95: Spread;
  readonly failed: number;
}

/** A summary's latencies, beside the time to count what it says live. */
export interface ReadingOf extends Latencies {
  readonly cases: number;
  readonly liveMs: number;
}

/** What was measured of a registry with few cases, of one with many, and of a server that does nothing. */
export interface Readings {
  readonly nothing: Latencies;
  readonly few: ReadingOf;
  readonly many: ReadingOf;
  /** Of many by that of few, of each round. */
  readonly ratio: { readonly p50: Spread; readonly p95: Spread };
}

const offered = 200;
const warmSeconds = 5;
/** Of a summary's answer. */
const bytes = 3_500;

/**
 * Asks two registries for the same summary in turns, so that what drifts meets both alike, and counts what it says by
 * an aggregation over the cases of each.
 *
 * @param prefixes of the databases with few and with many cases
 */
export async function readSummaries(
  surroundings: Surroundings,
  prefixes: { readonly few: string; readonly many: string },
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Readings> {
  const token = await surroundings.issuer.token({ scope: 'registry:read' });
  const start = (prefix: string) =>
    startGraphTarget({ name: 'graph', engine: 'spine', services: false, prefix }, surroundings);
  const [few, many] = [await start(prefixes.few), await start(prefixes.many)];
  const nothing = await startSameBytes();
  const targets = [nothing, few, many];
  const measured = targets.map(() => [] as Round[]);
  try {
    for (const { url } of targets) await shoot(url, token, warmSeconds);
    for (let round = 0; round < rounds; round += 1)
      for (const i of round % 2 ? [2, 1, 0] : [0, 1, 2])
        measured[i]?.push(await shoot(targets[i]?.url ?? '', token, seconds));
  } finally {
    for (const target of targets) await target.stop();
  }
  const [ofNothing = [], ofFew = [], ofMany = []] = measured;
  const ratio = (at: 'p50' | 'p95') =>
    spreadOf(ofMany.map((round, i) => round[at] / (ofFew[i]?.[at] ?? Number.NaN)));
  return {
    nothing: latenciesOf(ofNothing),
    few: { ...latenciesOf(ofFew), ...(await live(surroundings.mongoUri, prefixes.few)) },
    many: { ...latenciesOf(ofMany), ...(await live(surroundings.mongoUri, prefixes.many)) },
    ratio: { p50: ratio('p50'), p95: ratio('p95') },
  };
}

async function startSameBytes() {
  const bundle = await bundled('test/bench/registry/sameBytes.ts', 'same-bytes');
  const program = await startProgram([bundle, String(bytes)]);
  const [, url = ''] = await program.says(/"address":"([^"]+)"/);
  return { url, stop: program.stop };
}

interface Round {
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
}

function latenciesOf(rounds: readonly Round[]): Latencies {
  return {
    p50: spreadOf(rounds.map(({ p50 }) => p50)),
    p95: spreadOf(rounds.map(({ p95 }) => p95)),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function live(mongoUri: string, prefix: string) {
  const reader = await casesReader(mongoUri, prefix);
  const counted = { ...(await reader.aggregated()), cases: await reader.count() };
  await reader.close();
  return counted;
}

const query = `query Bench { registry { release { id } cube(code: "COMI_12", slice: { where: [
  { dimension: "condition", category: "LUMBAR_STENOSIS" }] }) { cells { categories n suppressed
  followUp { percent lower upper } means { measure mean lower upper } } } } }`;

async function shoot(url: string, token: string, seconds: number): Promise<Round> {
  const shot: Shot = {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    bytes: null,
  };
  const measured = await openLoop({
    url,
    shots: () => shot,
    rate: offered,
    seconds,
    connections: 32,
  });
  const at = (share: number) => percentile(measured.latencies, share);
  return { p50: at(0.5), p95: at(0.95), failed: measured.failed };
}
