import type { Progress } from '@spine/kit';
import { runCommand } from '../intake/runImport.ts';
import { openLoop } from '../load/openLoop.ts';
import type { Shot } from '../load/Shot.ts';
import { percentile } from '../load/statistics.ts';
import { bundled } from '../targets/bundled.ts';
import { seedDatabases, startGraphTarget } from '../targets/graphTargets.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import { casesReader } from './casesReader.ts';
import { type ReadingOf, type RegistryRun, registryReport } from './registryReport.ts';

interface RegistryBenchOptions {
  readonly plan: { readonly rounds: number; readonly seconds: number };
  readonly cases: number;
  readonly progress: Progress;
}

/** The smaller of the two registries whose summaries are compared. */
const few = 10_000;
const cutOff = '2026-03-31';
const offered = 200;

/** What a release costs beside one plain read of its cases, and what its summaries take at a fixed rate. */
export async function registryBench({ plan, cases, progress }: RegistryBenchOptions) {
  const stops: (() => unknown)[] = [];
  const step = (label: string, done = 0, total = 0) => progress({ label, done, total });
  try {
    const surroundings = await startSurroundings(Math.min(few, cases), progress, stops);
    const { mongoUri, issuer } = surroundings;
    const spine = await bundled('spine/src/main.ts', 'registry-spine');
    const reader = await casesReader(mongoUri);
    stops.push(reader.close);
    const token = await issuer.token({ scope: 'registry:read' });
    const readings: ReadingOf[] = [];
    const summarise = async () => {
      step('Reading summaries');
      const target = await startGraphTarget(
        { name: 'graph', engine: 'spine', services: false },
        surroundings,
      );
      await shoot(target.url, token, 2);
      const measured = await shoot(target.url, token, plan.seconds);
      await target.stop();
      const at = (share: number) => percentile(measured.latencies, share);
      const live = await reader.aggregated();
      readings.push({
        ...live,
        cases: await reader.count(),
        p50: at(0.5),
        p95: at(0.95),
        failed: measured.failed,
      });
    };
    await summarise();
    step('Adding cases');
    await seedDatabases(mongoUri, cases);
    const runs: RegistryRun[] = [];
    let replaces = `R${cutOff}`;
    for (let round = 0; round < plan.rounds; round += 1) {
      step('Building releases', round, plan.rounds);
      const read = await reader.all();
      const args = ['release', 'build', '--cut-off', cutOff, '--replaces', replaces];
      runs.push({ read, build: await runCommand(spine, args, mongoUri) });
      replaces = `R${cutOff}-${round + 2}`;
    }
    await summarise();
    return { runs, readings, report: registryReport(runs, readings) };
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

const query = `query Bench { registry { release { id } cube(code: "COMI_12", slice: { where: [
  { dimension: "condition", category: "LUMBAR_STENOSIS" }] }) { cells { categories n suppressed
  followUp { percent lower upper } means { measure mean lower upper } } } } }`;

function shoot(url: string, token: string, seconds: number) {
  const shot: Shot = {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    bytes: null,
  };
  return openLoop({ url, shots: () => shot, rate: offered, seconds, connections: 32 });
}
