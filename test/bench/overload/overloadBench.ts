import type { Progress } from '@spine/kit';
import { operations } from '../../support/operations.ts';
import { freshVariables } from '../freshVariables.ts';
import { freshMix } from '../graph/graphWorkloads.ts';
import { closedLoop } from '../load/closedLoop.ts';
import type { Measured } from '../load/Measured.ts';
import { openLoop } from '../load/openLoop.ts';
import type { Shots } from '../load/Shot.ts';
import { percentile } from '../load/statistics.ts';
import { figure, table } from '../report/markdown.ts';
import { ownUsage } from '../targets/processTree.ts';
import type { Target } from '../targets/Target.ts';
import { withOneProcess } from '../targets/withOneProcess.ts';
import { type Sightings, watch } from './Watch.ts';

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
/** Seconds within which the full rate is to be back. */
const patience = 10;
/** A second counts as full from this share of the peak. */
const full = 0.9;

/** One process at three times what it can do, for a while, and just after. */
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
  const step = (label: string) => progress({ label, done: 0, total: 0 });
  step('Warming up');
  await closedLoop({ url, shots, clients, seconds });
  step('Measuring the peak');
  const peak = await withCpu(pid, () => closedLoop({ url, shots, clients, seconds: seconds * 2 }));
  const rate = peak.answered / peak.seconds;
  step(`Offering ${Math.round(rate * times)} requests a second`);
  const watching = watch(url, pid);
  const offered = { rate: rate * times, seconds: minutes * 60, connections };
  const during = await withCpu(pid, () => openLoop({ url, shots, ...offered }));
  const seen = await watching.stop();
  step('Measuring the rate after');
  const bySecond: number[] = [];
  const onAnswer = (at: number) => {
    bySecond[Math.floor(at)] = (bySecond[Math.floor(at)] ?? 0) + 1;
  };
  await closedLoop({ url, shots, clients, seconds: patience + 2, onAnswer });
  const back = bySecond.findIndex((answered) => answered >= rate * full);
  const { latencies: _latencies, shedLatencies: _shed, ...counts } = during;
  const results = {
    rate,
    during: counts,
    health: seen.health.length,
    rssBytes: seen.rssBytes,
    back,
  };
  return { ...results, report: reportOf(peak, during, seen, back) };
}

/** With the CPU seconds that a process took meanwhile; NaN where the system does not tell. */
interface WithCpu extends Measured {
  readonly cpu: number;
}

async function withCpu(pid: number, load: () => Promise<Measured>): Promise<WithCpu> {
  const seconds = async () => (await ownUsage(pid))?.cpuSeconds ?? Number.NaN;
  const before = await seconds();
  const measured = await load();
  return { ...measured, cpu: (await seconds()) - before };
}

function reportOf(peak: WithCpu, during: WithCpu, seen: Sightings, back: number): string {
  const peakRate = peak.answered / peak.seconds;
  const goodput = during.answered / during.seconds / peakRate;
  const perCpu = ({ answered, cpu }: WithCpu) => answered / cpu;
  const cores = ({ seconds, cpu }: WithCpu) => cpu / seconds;
  const { latencies, shedLatencies, shed, failed } = during;
  const p99 = (ascending: readonly number[]) => percentile(ascending, 0.99);
  const row = (
    what: string,
    value: number,
    unit: string,
    holds: boolean | null,
    wanted: string,
  ) => [what, `${figure(value)}${unit}`, wanted, holds === null ? '' : holds ? 'yes' : 'no'];
  const healthP99 = p99(seen.health);
  return table(
    [`${times} × saturation`, 'measured', 'wanted', 'holds'],
    [
      row('peak, answers a second', peakRate, '', null, ''),
      row('goodput, of the peak', goodput, '', goodput >= 0.8, '≥0.8'),
      row('goodput for the same CPU time', perCpu(during) / perCpu(peak), '', null, ''),
      row('cores that the process had at the peak', cores(peak), '', null, ''),
      row('cores that it had under overload', cores(during), '', null, ''),
      row('p99 of the answered at the peak', p99(peak.latencies), ' ms', null, ''),
      row('p99 of the answered', p99(latencies), ' ms', null, ''),
      row('shed', shed, '', null, ''),
      row('p50 of the shed', percentile(shedLatencies, 0.5), ' ms', null, ''),
      row('p99 of the shed', p99(shedLatencies), ' ms', p99(shedLatencies) <= 50, '≤50 ms'),
      row('failed otherwise', failed, '', failed === 0, '0'),
      row('p99 of /health/live', healthP99, ' ms', Number.isFinite(healthP99), 'answers'),
      row(
        'most resident memory',
        seen.rssBytes / 2 ** 20,
        ' MiB',
        seen.rssBytes <= 2 ** 30,
        '≤1,024 MiB',
      ),
      row(
        'full rate again after',
        back < 0 ? Number.NaN : back + 1,
        ' s',
        back >= 0 && back < patience,
        `≤${patience} s`,
      ),
    ],
  );
}
