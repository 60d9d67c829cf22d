import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { figure, spread, table } from './markdown.ts';
import { ratios } from './saturationTable.ts';

/** What a measurement tells of CPU time, for {@link ratios}. */
export const cpuOf = ({ cpuPer1000 }: Measurement) => cpuPer1000;

/** Median CPU time of a request in microseconds, as a table shows it. */
export function cpuFigure(own: readonly Measurement[]): string {
  return figure(spreadOf(own.map((each) => (cpuOf(each) ?? Number.NaN) * 1_000)).median);
}

/** CPU time of a request, and how many times that each reference takes; it hardly suffers where a machine is shared. */
export function cpuTable(
  measurements: readonly Measurement[],
  workload: string,
  references: readonly string[],
): string {
  const of = measurements.filter((each) => each.workload === workload && each.offered === null);
  const names = [...new Set(of.map(({ contestant }) => contestant))];
  const rows = names.map((name) => {
    const own = of.filter(({ contestant }) => contestant === name);
    return [
      name,
      cpuFigure(own),
      ...references.map((reference) => spread(spreadOf(ratios(of, reference, name, cpuOf)))),
    ];
  });
  const head = references.map((reference) => `${reference} takes ×`);
  return table([workload, 'CPU µs/request', ...head], rows);
}
