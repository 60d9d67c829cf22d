import type { ImportRun } from '../intake/runImport.ts';
import { spreadOf } from '../load/statistics.ts';
import { figure, spread, table } from '../report/markdown.ts';
import type { Latencies, ReadingOf, Readings } from './readSummaries.ts';

/** A release built, beside one plain read of its cases just before. */
export interface RegistryRun {
  readonly read: { readonly seconds: number; readonly cpuSeconds: number };
  readonly build: ImportRun;
}

const wanted = { reads: 5, mebibytes: 1_024, p95: 5, drift: 0.2 };

/** Builds in ratios to the read beside them, as what else the machine does changes from round to round. */
export function registryReport(runs: readonly RegistryRun[], readings: Readings): string {
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
  return [
    builds,
    '',
    `A release takes ${spread(ratio)} times a plain read (CPU ${spread(cpuRatio)}; wanted ≤ ${wanted.reads}), in ${spread(mebibytes)} MiB at most (wanted ≤ ${wanted.mebibytes}).`,
    '',
    summariesReport(readings),
  ].join('\n');
}

/** Summaries of few cases and of many, in ratios of rounds that took turns. */
export function summariesReport({ nothing, few, many, ratio }: Readings): string {
  const latencies = ({ p50, p95, failed }: Latencies) => [spread(p50), spread(p95), String(failed)];
  const row = (reading: ReadingOf) => [
    `${reading.cases.toLocaleString('en')} cases`,
    ...latencies(reading),
    ...[figure(reading.liveMs), figure(reading.liveMs / reading.p50.median)],
  ];
  const heads = ['a summary of', 'p50 ms', 'p95 ms', 'failed', 'counted live ms', 'live by p50'];
  return [
    table(heads, [
      row(few),
      row(many),
      ['as many bytes, from nothing', ...latencies(nothing), '', ''],
    ]),
    '',
    `The p95 of a summary is ${spread(many.p95)} ms (wanted ≤ ${wanted.p95}), ${spread(ratio.p95)} times that of fewer cases, its p50 ${spread(ratio.p50)} times (wanted ±${wanted.drift * 100} %).`,
  ].join('\n');
}
