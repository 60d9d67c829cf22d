import type { Measured } from '../load/Measured.ts';
import { ascending, percentile, spreadOf } from '../load/statistics.ts';
import { figure, table } from '../report/markdown.ts';
import type { Sightings } from './Watch.ts';

/** With the CPU seconds that a process took meanwhile; NaN where the system does not tell. */
export interface WithCpu extends Measured {
  readonly cpu: number;
}

/** An overload, and what was seen meanwhile. */
export interface Slice {
  readonly during: WithCpu;
  readonly seen: Sightings;
}

interface Overload {
  /** How often the peak was offered. */
  readonly times: number;
  /** Looks at the peak: one before each slice, and one after the last. */
  readonly peaks: readonly WithCpu[];
  readonly slices: readonly Slice[];
  /** Seconds until the full rate was back; NaN where it was not. */
  readonly back: number;
  /** Seconds within which it is wanted. */
  readonly patience: number;
}

/** Answers a second. */
export const rateOf = ({ answered, seconds }: Measured) => answered / seconds;

/** The table of an overload: what was measured, and whether what is wanted holds. */
export function overloadReport({ times, peaks, slices, back, patience }: Overload): string {
  const peak = together(peaks);
  const during = together(slices.map((each) => each.during));
  const goodput = spreadOf(goodputs(peaks, slices));
  const { latencies, shedLatencies, shed, failed } = during;
  const p99 = (milliseconds: readonly number[]) => percentile(milliseconds, 0.99);
  const slower = p99(latencies) / p99(peak.latencies);
  const healthP99 = p99(slices.flatMap((each) => each.seen.health).sort(ascending));
  const mebibytes = Math.max(...slices.map((each) => each.seen.rssBytes)) / 2 ** 20;
  return table(
    [`${times} × saturation`, 'measured', 'wanted', 'holds'],
    [
      told('peak, answers a second', spreadOf(peaks.map(rateOf)).median),
      judged('goodput, of the peak', goodput.median, '', goodput.median >= 0.8, '≥0.8'),
      told(`goodput, the least of ${slices.length}`, goodput.least),
      told('goodput, the most', goodput.most),
      told(
        'goodput for the same CPU time',
        during.answered / during.cpu / (peak.answered / peak.cpu),
      ),
      told('cores that the process had at the peak', peak.cpu / peak.seconds),
      told('cores that it had under overload', during.cpu / during.seconds),
      told('p99 of the answered at the peak', p99(peak.latencies), ' ms'),
      told('p99 of the answered', p99(latencies), ' ms'),
      judged('p99 of the answered, of that at the peak', slower, ' ×', slower <= 2, '≤2 ×'),
      told('shed', shed),
      told('p50 of the shed', percentile(shedLatencies, 0.5), ' ms'),
      judged('p99 of the shed', p99(shedLatencies), ' ms', p99(shedLatencies) <= 50, '≤50 ms'),
      judged('failed otherwise', failed, '', failed === 0, '0'),
      judged('p99 of /health/live', healthP99, ' ms', Number.isFinite(healthP99), 'answers'),
      judged('most resident memory', mebibytes, ' MiB', mebibytes <= 2 ** 10, '≤1,024 MiB'),
      judged('full rate again after', back, ' s', back <= patience, `≤${patience} s`),
    ],
  );
}

/**
 * Of each overload, as a share of the peak just before and just after it: of one of them alone, which the machine may have been
 * quick or slow for, a share would tell of the machine.
 */
function goodputs(peaks: readonly WithCpu[], slices: readonly Slice[]): number[] {
  return slices.map(({ during }, at) => {
    const [before = Number.NaN, after = Number.NaN] = peaks.slice(at, at + 2).map(rateOf);
    return (rateOf(during) * 2) / (before + after);
  });
}

function told(what: string, value: number, unit = ''): string[] {
  return [what, `${figure(value)}${unit}`, '', ''];
}

function judged(what: string, value: number, unit: string, holds: boolean, wanted: string) {
  return [what, `${figure(value)}${unit}`, wanted, holds ? 'yes' : 'no'];
}

/** All of them as if they had been one. */
function together(all: readonly WithCpu[]): WithCpu {
  const sum = (of: 'seconds' | 'answered' | 'shed' | 'failed' | 'cpu') =>
    all.reduce((total, each) => total + each[of], 0);
  return {
    seconds: sum('seconds'),
    answered: sum('answered'),
    shed: sum('shed'),
    failed: sum('failed'),
    cpu: sum('cpu'),
    latencies: all.flatMap((each) => each.latencies).sort(ascending),
    shedLatencies: all.flatMap((each) => each.shedLatencies).sort(ascending),
  };
}
