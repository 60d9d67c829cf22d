import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { freshVariables } from '../freshVariables.ts';
import { freshMix } from '../graph/graphWorkloads.ts';
import { type ClosedLoop, closedLoop } from '../load/closedLoop.ts';
import type { Measured } from '../load/Measured.ts';
import { offer } from '../load/openLoop.ts';
import type { Shots } from '../load/Shot.ts';
import { openShooter, type Shooter } from '../load/shooter.ts';
import { spreadOf } from '../load/statistics.ts';
import { ownUsage } from '../targets/processTree.ts';
import type { Target } from '../targets/Target.ts';
import { withOneProcess } from '../targets/withOneProcess.ts';
import { overloadReport, rateOf, type Slice, type WithCpu } from './overloadReport.ts';
import { watch } from './Watch.ts';

interface OverloadBenchOptions {
  readonly plan: { readonly clients: number; readonly seconds: number };
  readonly cases: number;
  /** Of overload. */
  readonly minutes: number;
  readonly progress: Progress;
}

/** How often the peak is offered. */
const times = 3;
const connections = 400;
/** Seconds of overload between two looks at the peak: how fast a machine is changes within a minute. */
const sliceSeconds = 15;
/** Seconds until a queue that was long when too much came is as short as it is kept. */
const onsetSeconds = 1;
/** Seconds until refusals and what they left in memory are forgotten. */
const settleSeconds = 2;
/** Seconds within which the full rate is to be back. */
const patience = 10;
/** A second counts as full from this share of the peak. */
const full = 0.9;

/** One process at three times what it can do, again and again, and just after. */
export async function overloadBench(options: OverloadBenchOptions) {
  return withOneProcess(options, async (target, databases) => {
    const fresh = await freshVariables(databases);
    return overload(target, freshMix(operations, fresh).shots(target), options);
  });
}

async function overload(
  { url, pids: [pid = 0] }: Target,
  shots: Shots,
  { plan: { clients, seconds }, minutes, progress }: OverloadBenchOptions,
) {
  const count = Math.max(1, Math.round((minutes * 60) / sliceSeconds));
  progress({ label: 'Warming up', done: 0, total: count });
  const load = { url, shots, clients };
  await closedLoop({ ...load, seconds: seconds * 2 });
  const crowd = openShooter(url, connections);
  const lookAtPeak = () => peakOf(pid, { ...load, seconds });
  let peak = await lookAtPeak();
  const peaks = [peak];
  const slices: Slice[] = [];
  for (let done = 0; done < count; done += 1) {
    progress({ label: `Offering ${times} times the peak`, done, total: count });
    slices.push(await slice(pid, crowd, { url, shots, rate: rateOf(peak) * times }));
    peak = await lookAtPeak();
    peaks.push(peak);
  }
  await crowd.close();
  progress({ label: 'Measuring the rate after', done: count, total: count });
  const rate = spreadOf(peaks.map(rateOf)).median;
  const back = await secondsUntil(rate * full, load);
  return {
    peaks: peaks.map(withoutLatencies),
    slices: slices.map(({ during, seen: { rssBytes } }) => ({
      ...withoutLatencies(during),
      rssBytes,
    })),
    back,
    report: overloadReport({ times, peaks, slices, back, patience }),
  };
}

type Load = Pick<ClosedLoop, 'url' | 'shots' | 'clients'>;

/** The peak, once what was before is over. */
async function peakOf(pid: number, load: Load & { readonly seconds: number }): Promise<WithCpu> {
  await closedLoop({ ...load, seconds: settleSeconds });
  return withCpu(pid, () => closedLoop({ ...load, seconds: load.seconds * 2 }));
}

/** More than that at once after, by a crowd that stays connected. */
async function slice(
  pid: number,
  crowd: Shooter,
  { url, shots, rate }: { readonly url: string; readonly shots: Shots; readonly rate: number },
): Promise<Slice> {
  await offer(crowd, { shots, rate, seconds: onsetSeconds });
  const watching = watch(url, pid);
  const during = await withCpu(pid, () => offer(crowd, { shots, rate, seconds: sliceSeconds }));
  return { during, seen: await watching.stop() };
}

async function withCpu(pid: number, load: () => Promise<Measured>): Promise<WithCpu> {
  const seconds = async () => (await ownUsage(pid))?.cpuSeconds ?? Number.NaN;
  const before = await seconds();
  const measured = await load();
  return { ...measured, cpu: (await seconds()) - before };
}

/** The first second with as many answers as wanted, from 1; NaN where there was none. */
async function secondsUntil(wanted: number, load: Load): Promise<number> {
  const bySecond: number[] = [];
  const onAnswer = (at: number) => {
    bySecond[Math.floor(at)] = (bySecond[Math.floor(at)] ?? 0) + 1;
  };
  await closedLoop({ ...load, seconds: patience + 2, onAnswer });
  const found = bySecond.findIndex((answered) => answered >= wanted);
  return found < 0 ? Number.NaN : found + 1;
}

function withoutLatencies({ latencies: _latencies, shedLatencies: _shed, ...counts }: WithCpu) {
  return counts;
}
