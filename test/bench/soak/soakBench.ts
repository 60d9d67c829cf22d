import { setInterval as every } from 'node:timers/promises';
import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { freshVariables } from '../freshVariables.ts';
import { freshMix, hotMix } from '../graph/graphWorkloads.ts';
import { openLoop } from '../load/openLoop.ts';
import type { Shots } from '../load/Shot.ts';
import { usageOf } from '../targets/processTree.ts';
import type { Target } from '../targets/Target.ts';
import { withOneProcess } from '../targets/withOneProcess.ts';
import { type Phase, type Sample, soakReport } from './soakReport.ts';

interface SoakBenchOptions {
  readonly cases: number;
  readonly minutes: number;
  /** Requests a second to offer; the first counts. */
  readonly rates: readonly number[];
  readonly progress: Progress;
  /** Keeps what is known so far. */
  readonly keep: (results: object) => Promise<void>;
}

interface Load {
  readonly minutes: number;
  /** Requests a second. */
  readonly rate: number;
}

const connections = 64;
const intervalMs = 30_000;
/** A rate that leaves the machine to others. */
const modest = 40;
/** How much faster the load is at the end, and for which part of the time. */
const faster = { times: 5, part: 1 / 6 };

/** One process under a modest mix for an hour, then a faster one: what memory it takes, and whether it grows. */
export function soakBench(options: SoakBenchOptions) {
  const {
    minutes,
    rates: [rate = modest],
  } = options;
  return soakBy(options, [
    { minutes, rate },
    { minutes: minutes * faster.part, rate: rate * faster.times },
  ]);
}

/** As many requests in ten minutes as an hour of the modest mix has. */
export function hurriedSoak(options: Omit<SoakBenchOptions, 'rates'>) {
  return soakBy(options, [{ minutes: options.minutes, rate: modest * 6 }]);
}

function soakBy(options: Omit<SoakBenchOptions, 'rates'>, loads: readonly Load[]) {
  return withOneProcess(options, async (target, databases) => {
    const fresh = freshMix(operations, await freshVariables(databases)).shots(target);
    const shots = alternating(hotMix(operations, new Map()).shots(target), fresh);
    return soak(target, shots, loads, options);
  });
}

async function soak(
  target: Target,
  shots: Shots,
  loads: readonly Load[],
  { progress, keep }: Pick<SoakBenchOptions, 'progress' | 'keep'>,
) {
  const total = loads.reduce((sum, { minutes }) => sum + minutes, 0);
  const samples: Sample[] = [];
  const watching = watchMemory(target.pids, async (sample) => {
    samples.push(sample);
    progress({ label: 'Soaking', done: sample.minute, total });
    await keep({ samples });
  });
  const phases: Phase[] = [];
  for (const { minutes, rate } of loads) {
    const from = watching.minute();
    const load = { url: target.url, shots, rate, seconds: minutes * 60, connections };
    const { answered, shed, failed } = await openLoop(load);
    phases.push({ from, until: watching.minute(), offered: rate, answered, shed, failed });
  }
  await watching.stop();
  return { samples, phases, report: soakReport(samples, phases) };
}

function alternating(one: Shots, other: Shots): Shots {
  let sent = 0;
  return () => {
    sent += 1;
    return sent % 2 === 0 ? one() : other();
  };
}

/** Reads the memory of processes now and then, as the system counts it. */
function watchMemory(pids: readonly number[], seen: (sample: Sample) => Promise<void>) {
  const began = performance.now();
  const minute = () => (performance.now() - began) / 60_000;
  const abort = new AbortController();
  const watching = (async () => {
    for await (const _ of every(intervalMs, null, { signal: abort.signal })) {
      const usage = await usageOf(pids);
      if (usage) await seen({ minute: minute(), ...usage });
    }
  })().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    minute,
    stop: async () => {
      abort.abort();
      await watching;
    },
  };
}
