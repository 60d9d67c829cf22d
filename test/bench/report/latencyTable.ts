import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { figure, table } from './markdown.ts';

/** Latencies at fixed offered rates, from when a request was due: medians of the rounds. */
export function latencyTable(measurements: readonly Measurement[]): string {
  const offered = measurements.filter((each) => each.offered !== null);
  const rates = [...new Set(offered.map((each) => each.offered))];
  const rows = rates.flatMap((rate) => {
    const at = offered.filter((each) => each.offered === rate);
    return [...new Set(at.map(({ contestant }) => contestant))].map((name) => {
      const own = at.filter(({ contestant }) => contestant === name);
      const median = (pick: (each: Measurement) => number) =>
        figure(spreadOf(own.map(pick)).median);
      return [
        name,
        figure(rate),
        median((each) => each.rate),
        median(({ p50 }) => p50),
        median(({ p95 }) => p95),
        median(({ p99 }) => p99),
        String(own.reduce((sum, { shed }) => sum + shed, 0)),
        String(own.reduce((sum, { failed }) => sum + failed, 0)),
      ];
    });
  });
  return table(
    [
      'hot mix at fixed rates',
      'offered/s',
      'answered/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'shed',
      'failed',
    ],
    rows,
  );
}
