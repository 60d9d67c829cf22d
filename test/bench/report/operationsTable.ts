import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { figure, table } from './markdown.ts';
import { ratios } from './saturationTable.ts';

/** Operation by operation: the reference's rate, and every contestant's as a multiple of it (medians of rounds). */
export function operationsTable(
  measurements: readonly Measurement[],
  operations: readonly string[],
  reference: string,
): string {
  const names = [...new Set(measurements.map(({ contestant }) => contestant))];
  const others = names.filter((name) => name !== reference);
  const rows = operations.map((operation) => {
    const of = measurements.filter(
      ({ workload, offered }) => workload === operation && offered === null,
    );
    const own = of.filter(({ contestant }) => contestant === reference);
    return [
      operation,
      figure(spreadOf(own.map(({ rate }) => rate)).median),
      ...others.map((name) => figure(spreadOf(ratios(of, name, reference)).median)),
    ];
  });
  return table(['operation', `${reference}, req/s`, ...others.map((name) => `${name}, ×`)], rows);
}
