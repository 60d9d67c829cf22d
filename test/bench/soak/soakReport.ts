import { figure, table } from '../report/markdown.ts';
import type { Usage } from '../targets/processTree.ts';
import { slopeOf } from './line.ts';

/** What a process had taken at a minute of the run. */
export interface Sample extends Usage {
  readonly minute: number;
}

/** A part of the run under one load. */
export interface Phase {
  /** Minutes of the run. */
  readonly from: number;
  readonly until: number;
  /** Requests a second. */
  readonly offered: number;
  readonly answered: number;
  readonly shed: number;
  readonly failed: number;
}

/** Minutes at which the memory is shown. */
const shown = [5, 15, 30, 60];
/** What is filled once is full by then: half of a phase. */
const settled = 0.5;

/** Memory over time, and for each load how it grew in the second half and what was asked meanwhile. */
export function soakReport(samples: readonly Sample[], phases: readonly Phase[]): string {
  const [modest] = phases;
  const at = (minute: number) => samples.findLast((sample) => sample.minute <= minute + 0.5);
  const moments = shown.filter((minute) => modest && minute <= modest.until);
  return [
    table(
      ['one process after', 'RSS MB'],
      moments.map((minute) => [`${minute} min`, figure(megabytes(at(minute)))]),
    ),
    table(
      [
        ...['load', 'minutes', 'answered', 'shed', 'failed'],
        ...['CPU s/1,000', 'most RSS MB', 'MB/h in its second half'],
      ],
      phases.map((phase) => phaseRow(samples, phase)),
    ),
  ].join('\n\n');
}

/**
 * How memory grew in the second half of a load, by the line with the least squares.
 *
 * @returns megabytes (10⁶ bytes) an hour
 */
export function growthOf(samples: readonly Sample[], { from, until }: Phase): number {
  const since = from + (until - from) * settled;
  const late = samples.filter(({ minute }) => minute >= since && minute <= until);
  return slopeOf(late.map((each) => ({ at: each.minute / 60, value: megabytes(each) })));
}

function phaseRow(samples: readonly Sample[], phase: Phase): readonly string[] {
  const { from, until, offered, answered, shed, failed } = phase;
  const within = samples.filter(({ minute }) => minute >= from && minute <= until);
  const [first, last] = [within.at(0), within.at(-1)];
  const cpu = first && last ? last.cpuSeconds - first.cpuSeconds : Number.NaN;
  const asked = first && last ? (last.minute - first.minute) * 60 * offered : Number.NaN;
  return [
    `${figure(offered)}/s`,
    figure(until - from),
    ...[answered, shed, failed].map((count) => count.toLocaleString('en')),
    figure((cpu / asked) * 1_000),
    figure(Math.max(...within.map(megabytes))),
    figure(growthOf(samples, phase)),
  ];
}

function megabytes(sample: Sample | undefined): number {
  return sample ? sample.rssBytes / 1e6 : Number.NaN;
}
