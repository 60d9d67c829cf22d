import type { ImportRun } from '../intake/runImport.ts';
import { spreadOf } from '../load/statistics.ts';
import { figure, spread, table } from '../report/markdown.ts';

/** A release built, beside one plain read of its cases just before. */
export interface RegistryRun {
  readonly read: { readonly seconds: number; readonly cpuSeconds: number };
  readonly build: ImportRun;
}

/** A summary of a release at a fixed rate, beside the same counted live. */
export interface ReadingOf {
  readonly cases: number;
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
  readonly liveMs: number;
}

const wanted = { reads: 5, mebibytes: 1_024, p95: 5, drift: 0.2 };

/** Builds in ratios to the read beside them, as what else the machine does changes from round to round. */
export function registryReport(
  runs: readonly RegistryRun[],
  readings: readonly ReadingOf[],
): string {
  const of = (pick: (run: RegistryRun) => number) => spreadOf(runs.map(pick));
  const ratio = of(({ read, build }) => build.seconds / read.seconds);
  const cpuRatio = of(({ read, build }) => build.cpuSeconds / read.cpuSeconds);
  const mebibytes = of(({ build }) => build.peakBytes / 2 ** 20);
  const builds = table(
    ['', 'seconds', 'CPU s'],
    [
      [
        'plain read',
        spread(of(({ read }) => read.seconds)),
        spread(of(({ read }) => read.cpuSeconds)),
      ],
      [
        'release',
        spread(of(({ build }) => build.seconds)),
        spread(of(({ build }) => build.cpuSeconds)),
      ],
    ],
  );
  const summaries = table(
    ['cases', 'p50 ms', 'p95 ms', 'failed', 'counted live ms'],
    readings.map(({ cases, p50, p95, failed, liveMs }) => [
      cases.toLocaleString('en'),
      ...[figure(p50), figure(p95), String(failed), figure(liveMs)],
    ]),
  );
  const [first, last] = [readings.at(0)?.p95 ?? Number.NaN, readings.at(-1)?.p95 ?? Number.NaN];
  return [
    builds,
    '',
    `A release takes ${spread(ratio)} times a plain read (CPU ${spread(cpuRatio)}; wanted ≤ ${wanted.reads}), in ${spread(mebibytes)} MiB at most (wanted ≤ ${wanted.mebibytes}).`,
    '',
    summaries,
    '',
    `The p95 of a summary is ${figure(last)} ms (wanted ≤ ${wanted.p95}), ${figure(last / first)} times that of fewer cases (wanted ±${wanted.drift * 100} %).`,
  ].join('\n');
}
