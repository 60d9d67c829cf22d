import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { benchFolder } from '../checkout.ts';
import { keepingNone } from '../graph/graphShapes.ts';
import { alone, hotMix } from '../graph/graphWorkloads.ts';
import { spreadOf } from '../load/statistics.ts';
import { type Measurement, measure } from '../measure.ts';
import { onlyKnown } from '../onlyKnown.ts';
import { figure, spread, table } from '../report/markdown.ts';
import type { Plan } from '../rounds.ts';
import { bundled } from '../targets/bundled.ts';
import { engines, type Surroundings, startGraphTarget } from '../targets/graphTargets.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import { type CpuProfile, timesOf } from './cpuProfile.ts';
import { moduleLines } from './moduleLines.ts';
import { stageOf } from './stages.ts';
import { type Times, timesByName } from './timesByName.ts';

interface ProfileBenchOptions {
  readonly plan: Omit<Plan, 'progress'>;
  readonly cases: number;
  /** Operations; all without. */
  readonly only: readonly string[];
  /** Whether no record is kept between requests. */
  readonly uncached: boolean;
  readonly progress: Progress;
}

const kept = { name: 'one process', engine: engines[0] ?? '', services: false };
const shapeOf = (uncached: boolean) => (uncached ? { ...kept, ...keepingNone } : kept);

/** What a hot request costs one process: CPU time of each operation, and where that of their mix goes. */
export async function profileBench(
  options: ProfileBenchOptions,
): Promise<{ measurements: readonly Measurement[]; report: string }> {
  onlyKnown(
    options.only,
    operations.map(({ name }) => name),
  );
  const stops: (() => unknown)[] = [];
  try {
    const surroundings = await startSurroundings(options.cases, options.progress, stops);
    const measurements = await measureOperations(options, surroundings);
    const { stages, functions } = await profileMix(options, surroundings);
    const report = [
      operationsTable(measurements),
      timesTable('stage', stages, cpuOf(measurements, mix).median),
      timesTable('function', functions.slice(0, most), cpuOf(measurements, mix).median),
    ];
    return { measurements, report: report.join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Functions that are listed. */
const most = 30;

function asked(only: readonly string[]) {
  return operations.filter(({ name }) => only.length === 0 || only.includes(name));
}

/** Round by round after one that warms up; by numbers of requests, as others may be at work on the machine. */
async function measureOperations(
  { plan, only, uncached, progress }: ProfileBenchOptions,
  surroundings: Surroundings,
): Promise<Measurement[]> {
  const contestant = await startGraphTarget(shapeOf(uncached), surroundings);
  const chosen = asked(only);
  const workloads = [hotMix(chosen, new Map()), ...chosen.map((each) => alone(each, new Map()))];
  const measurements: Measurement[] = [];
  const total = (plan.rounds + 1) * workloads.length;
  let done = 0;
  try {
    for (let round = 0; round <= plan.rounds; round += 1)
      for (const workload of workloads) {
        progress({ label: 'Measuring', done, total });
        const load = { round, contestant, workload, clients: plan.clients };
        const measured = await measure({ ...load, ...enough(plan, workload.name) });
        if (round > 0) measurements.push(measured);
        done += 1;
      }
    return measurements;
  } finally {
    await contestant.stop();
  }
}

const mix = 'hot mix';
/** Requests of one measurement for each second that it would take alone; the mix is as long as all others together. */
const perSecond = 400;

function enough({ seconds }: Pick<Plan, 'seconds'>, workload: string) {
  const requests = seconds * perSecond * (workload === mix ? operations.length : 1);
  return { requests, seconds: 600 };
}

/** By a bundle whose lines tell their modules; the sampler itself takes time, so that only shares count. */
async function profileMix(
  { plan, only, uncached, progress }: ProfileBenchOptions,
  surroundings: Surroundings,
): Promise<{ readonly stages: Times; readonly functions: Times }> {
  const bundle = await bundled('spine/src/main.ts', 'profiled', new Map(), false);
  const directory = await benchFolder('profile');
  await rm(directory, { recursive: true });
  const command = ['--cpu-prof', `--cpu-prof-dir=${directory}`, bundle];
  const target = await startGraphTarget({ ...shapeOf(uncached), command }, surroundings);
  const load = { round: 1, contestant: target, workload: hotMix(asked(only), new Map()) };
  progress({ label: 'Profiling', done: 0, total: 0 });
  await measure({ ...load, clients: plan.clients, ...enough(plan, mix) });
  const from = steadyMicroseconds();
  await measure({ ...load, clients: plan.clients, ...enough(plan, mix) });
  const until = steadyMicroseconds();
  await target.stop();
  const profile = await profileIn(directory);
  const moduleOf = moduleLines(await readFile(bundle, 'utf8'));
  const times = timesOf(profile, [from, until]);
  const address = pathToFileURL(bundle).href;
  return {
    stages: timesByName(times, stageOf(address, moduleOf)),
    functions: timesByName(times, ([frame]) => {
      if (!frame || frame.functionName === '(idle)') return null;
      const { functionName, url, lineNumber } = frame;
      const where = url === address ? moduleOf(lineNumber) : url;
      return `${functionName || 'a function'} ${where ?? ''}`.trim();
    }),
  };
}

async function profileIn(directory: string): Promise<CpuProfile> {
  const [file = ''] = (await readdir(directory)).filter((name) => name.endsWith('.cpuprofile'));
  return JSON.parse(await readFile(join(directory, file), 'utf8'));
}

function steadyMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

/** CPU microseconds of a request. */
function cpuOf(measurements: readonly Measurement[], workload: string) {
  const own = measurements.filter((each) => each.workload === workload);
  return spreadOf(own.map(({ cpuPer1000 }) => (cpuPer1000 ?? Number.NaN) * 1_000));
}

function operationsTable(measurements: readonly Measurement[]): string {
  const names = [...new Set(measurements.map(({ workload }) => workload))];
  const singles = names.slice(1).map((name) => cpuOf(measurements, name).median);
  const mean = singles.reduce((sum, cpu) => sum + cpu, 0) / singles.length;
  return table(
    ['hot, one process', 'CPU µs a request'],
    [
      ...names.map((name) => [name, spread(cpuOf(measurements, name))]),
      ['mean of the operations', figure(mean)],
    ],
  );
}

function timesTable(head: string, times: Times, microseconds: number): string {
  return table(
    [head, 'share', 'CPU µs a request'],
    times.map(([name, share]) => [
      name,
      `${(share * 100).toFixed(1)} %`,
      figure(share * microseconds),
    ]),
  );
}
