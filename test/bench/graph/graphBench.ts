import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { openDatabases } from '../endpoints/databases.ts';
import { freshVariables } from '../freshVariables.ts';
import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { latencyTable } from '../report/latencyTable.ts';
import { operationsTable } from '../report/operationsTable.ts';
import { saturationTable } from '../report/saturationTable.ts';
import { measureOffers, measureRounds, type Offer, type Plan } from '../rounds.ts';
import {
  type StartedTarget,
  type Surroundings,
  startEndpoints,
  startGraphTarget,
} from '../targets/graphTargets.ts';
import { type OtherGateway, otherTargets } from '../targets/otherGateways.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import type { Target } from '../targets/Target.ts';
import { refuseUnknown, shapesOf } from './graphShapes.ts';
import { alone, freshMix, hotMix } from './graphWorkloads.ts';
import { verifyAnswers } from './verifyAnswers.ts';

export interface GraphBenchOptions {
  readonly plan: Omit<Plan, 'progress' | 'mongoPid'>;
  readonly cases: number;
  /** Targets and operations of these names; all without. */
  readonly only: readonly string[];
  /** Whether each operation is measured alone too. */
  readonly alone: boolean;
  /** Whether one process that keeps no records is measured too. */
  readonly uncached: boolean;
  /** Whether one program that serves by two processes is measured too. */
  readonly workers: boolean;
  /** Requests a second to offer; without them they follow from the peaks. */
  readonly rates: readonly number[];
  readonly others: readonly OtherGateway[];
  readonly progress: Progress;
  readonly say: (text: string) => void;
  /** Keeps what is known so far. */
  readonly keep: (results: object) => Promise<void>;
}

/** What was measured, and what could not be. */
export interface GraphResults {
  readonly measurements: readonly Measurement[];
  /** Sentences, each on a contestant that was left out. */
  readonly failures: readonly string[];
  readonly report: string;
}

/** The contestant that others are measured by. */
export const reference = 'endpoints';
/** The graph in its shapes and engines beside hand-written endpoints, on one MongoDB. */
export async function graphBench(options: GraphBenchOptions): Promise<GraphResults> {
  refuseUnknown(options);
  const stops: (() => unknown)[] = [];
  const failures: string[] = [];
  try {
    const { cases, progress } = options;
    const surroundings = await startSurroundings(cases, progress, stops);
    const { mongoUri, mongoPid } = surroundings;
    const targets = await startTargets(options, surroundings, stops, failures);
    const plan = { ...options.plan, mongoPid, progress };
    const measured = await measureTargets(targets, mongoUri, plan, options, stops, failures);
    return { ...measured, failures };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function startTargets(
  options: GraphBenchOptions,
  surroundings: Surroundings,
  stops: (() => unknown)[],
  failures: string[],
): Promise<readonly Target[]> {
  const { only, others, progress, say } = options;
  const shapes = shapesOf(options);
  const keep = <T extends StartedTarget>(target: T): T => {
    stops.push(target.stop);
    return target;
  };
  const targets: Target[] = [];
  progress({ label: 'Starting endpoints', done: 0, total: 0 });
  targets.push(keep(await startEndpoints(reference, surroundings.mongoUri)));
  let servicesPid: number[] = [];
  for (const shape of shapes.filter(({ name }) => chosen(name, shapes, only))) {
    progress({ label: `Starting ${shape.name}`, done: 0, total: 0 });
    const target = await startGraphTarget(shape, surroundings).catch(leaveOut(shape, failures));
    if (!target) continue;
    if (shape.name === 'services') servicesPid = [...target.pids];
    targets.push(keep(target));
  }
  const foreign = await otherTargets(others, surroundings.tokens, servicesPid, say);
  return [...targets, ...foreign];
}

/** Whoever cannot be measured is left out, and the others are measured all the same. */
function leaveOut({ name }: { readonly name: string }, failures: string[]) {
  return (error: Error): undefined => {
    failures.push(`${name}: ${error.message}`);
  };
}

/** Names that choose operations choose no target, and the other way round. */
function chosen(name: string, all: readonly { readonly name: string }[], only: readonly string[]) {
  const here = only.filter((each) => all.some((one) => one.name === each));
  return here.length === 0 || here.includes(name);
}

async function measureTargets(
  started: readonly Target[],
  mongoUri: string,
  plan: Plan,
  options: GraphBenchOptions,
  stops: (() => unknown)[],
  failures: string[],
) {
  const asked = operations.filter(({ name }) => chosen(name, operations, options.only));
  const { databases, close } = await openDatabases(mongoUri, '');
  stops.push(close);
  const fresh = await freshVariables(databases);
  plan.progress({ label: 'Comparing answers', done: 0, total: 0 });
  const endpoints = started[0] as Target;
  const sizes = new Map<Target, ReadonlyMap<string, number>>();
  for (const target of started) {
    const own = await verifyAnswers(endpoints, [target], asked, fresh).catch(
      leaveOut(target, failures),
    );
    for (const [verified, bytes] of own ?? []) sizes.set(verified, bytes);
  }
  const targets = [...sizes.keys()];
  const hot = hotMix(asked, sizes);
  const singles = options.alone ? asked.map((operation) => alone(operation, sizes)) : [];
  const keep = (measurements: readonly Measurement[]) => options.keep({ measurements, failures });
  const workloads = [hot, freshMix(asked, fresh), ...singles];
  const measured = await measureRounds(targets, workloads, { ...plan, keep });
  const offers = offersOf(targets, measured, options.rates);
  const offered = await measureOffers(offers, hot, plan);
  const report = [
    saturationTable(measured, 'hot mix', reference),
    saturationTable(measured, 'fresh mix', reference),
    ...(singles.length > 0
      ? [
          operationsTable(
            measured,
            singles.map(({ name }) => name),
            reference,
          ),
        ]
      : []),
    latencyTable(offered),
    ...failures,
  ];
  return { measurements: [...measured, ...offered], report: report.join('\n\n') };
}

/** A target is offered what it can do: beyond its peak every latency is that of a queue. */
const headroom = 0.9;

function offersOf(
  targets: readonly Target[],
  measured: readonly Measurement[],
  rates: readonly number[],
): Offer<Target>[] {
  const peak = ({ name }: Target) => {
    const own = measured.filter(
      ({ contestant, workload }) => contestant === name && workload === 'hot mix',
    );
    return spreadOf(own.map(({ rate }) => rate)).median;
  };
  const peaks = targets.map(peak);
  const [base = 0] = peaks;
  const slowest = Math.min(...peaks.filter((each) => each > 0));
  const wanted = rates.length > 0 ? rates : [slowest / 2, base / 2];
  return [...new Set(wanted.map((rate) => Math.max(1, Math.round(rate))))].map((rate) => ({
    rate,
    contestants: targets.filter((_, index) => (peaks[index] ?? 0) * headroom >= rate),
  }));
}
