import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { openDatabases } from '../endpoints/databases.ts';
import { freshVariables } from '../freshVariables.ts';
import { freshMix, hotMix } from '../graph/graphWorkloads.ts';
import { verifyAnswers } from '../graph/verifyAnswers.ts';
import type { Measurement } from '../measure.ts';
import { onlyKnown } from '../onlyKnown.ts';
import { saturationTable } from '../report/saturationTable.ts';
import { measureRounds, type Plan } from '../rounds.ts';
import { engines, type StartedTarget, startGraphTarget } from '../targets/graphTargets.ts';
import { startSurroundings } from '../targets/surroundings.ts';
import { delayTable, streamDelays } from './streamDelays.ts';

interface RecordsBenchOptions {
  readonly plan: Omit<Plan, 'progress' | 'mongoPid'>;
  readonly cases: number;
  /** Variants whose names are one of these; all without. */
  readonly only: readonly string[];
  readonly progress: Progress;
  /** Keeps what is known so far. */
  readonly keep: (results: object) => Promise<void>;
}

interface Variant {
  readonly name: string;
  /** Of the record cache, where not as preset. */
  readonly megabytes?: number;
  /** Added to MongoDB's address. */
  readonly parameters?: string;
}

/** The variant that others are measured by. */
const reference = { name: 'cache off', megabytes: 0 };
const pools = [5, 10, 20, 100];
const variants: readonly Variant[] = [
  reference,
  { name: 'cache on' },
  { ...reference, name: 'zlib', parameters: '&compressors=zlib' },
  ...pools.map((size) => ({
    ...reference,
    name: `pool of ${size}`,
    parameters: `&maxPoolSize=${size}`,
  })),
];

/** One process with and without cached records and by MongoDB's options, and how soon it knows what others wrote. */
export async function recordsBench(options: RecordsBenchOptions) {
  const stops: (() => unknown)[] = [];
  const { only, progress, cases } = options;
  onlyKnown(
    only,
    variants.map(({ name }) => name),
  );
  try {
    const surroundings = await startSurroundings(cases, progress, stops);
    const { mongoUri, mongoPid } = surroundings;
    const chosen = variants.filter(({ name }) => only.length === 0 || only.includes(name));
    const targets: StartedTarget[] = [];
    for (const { name, megabytes, parameters = '' } of chosen) {
      progress({ label: `Starting ${name}`, done: 0, total: 0 });
      const settings = megabytes === undefined ? {} : { RECORD_CACHE_MB: String(megabytes) };
      const shape = { name, engine: engines[0] ?? '', services: false, settings };
      const on = { ...surroundings, mongoUri: `${mongoUri}${parameters}` };
      const target = await startGraphTarget(shape, on);
      stops.push(target.stop);
      targets.push(target);
    }
    const measurements = await measureVariants(targets, mongoUri, { ...options, mongoPid });
    const cached = targets.find(({ name }) => name === 'cache on');
    const delays = cached ? await streamDelays(cached, mongoUri, progress) : [];
    const report = [
      saturationTable(measurements, 'hot mix', reference.name),
      saturationTable(measurements, 'fresh mix', reference.name),
      ...(cached ? [delayTable(delays)] : []),
    ];
    return { measurements, delays, report: report.join('\n\n') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measureVariants(
  targets: readonly StartedTarget[],
  mongoUri: string,
  { plan, progress, keep, mongoPid }: RecordsBenchOptions & { readonly mongoPid: number },
): Promise<Measurement[]> {
  const { databases, close } = await openDatabases(mongoUri, '');
  const fresh = await freshVariables(databases).finally(close);
  const [first] = targets;
  if (!first) return [];
  const sizes = await verifyAnswers(first, targets, operations, fresh);
  return measureRounds(targets, [hotMix(operations, sizes), freshMix(operations, fresh)], {
    ...{ ...plan, mongoPid, progress },
    keep: (measurements) => keep({ measurements }),
  });
}
