import type { Progress } from '@spine/kit';
import { runCommand } from '../intake/runImport.ts';
import { bundled } from '../targets/bundled.ts';
import { seedDatabases } from '../targets/graphTargets.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import { casesReader } from './casesReader.ts';
import { readSummaries } from './readSummaries.ts';
import { type RegistryRun, registryReport } from './registryReport.ts';

interface RegistryBenchOptions {
  readonly plan: { readonly rounds: number; readonly seconds: number };
  readonly cases: number;
  readonly progress: Progress;
}

/** The smaller of the two registries whose summaries are compared. */
const few = 10_000;
const prefixes = { few: 'few_', many: '' };
const cutOff = '2026-03-31';

/** What a release costs beside one plain read of its cases, and what its summaries take at a fixed rate. */
export async function registryBench({ plan, cases, progress }: RegistryBenchOptions) {
  const stops: (() => unknown)[] = [];
  const step = (label: string, done = 0, total = 0) => progress({ label, done, total });
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const { mongoUri } = surroundings;
    await seedDatabases(mongoUri, Math.min(few, cases), prefixes.few);
    const spine = await bundled('spine/src/main.ts', 'registry-spine');
    const reader = await casesReader(mongoUri);
    stops.push(reader.close);
    const runs: RegistryRun[] = [];
    let replaces = `R${cutOff}`;
    for (let round = 0; round < plan.rounds; round += 1) {
      step('Building releases', round, plan.rounds);
      const read = await reader.all();
      const args = ['release', 'build', '--cut-off', cutOff, '--replaces', replaces];
      runs.push({ read, build: await runCommand(spine, args, mongoUri) });
      replaces = `R${cutOff}-${round + 2}`;
    }
    step('Reading summaries');
    const readings = await readSummaries(surroundings, prefixes, plan);
    return { runs, readings, report: registryReport(runs, readings) };
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}
