import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { figure, spread, table } from './markdown.ts';

/**
 * What contestants do at saturation under one workload, beside a reference. Ratios are taken within a round, so
 * that the machine's drift is in both.
 */
export function saturationTable(
  measurements: readonly Measurement[],
  workload: string,
  reference: string,
): string {
  const of = measurements.filter((each) => each.workload === workload && each.offered === null);
  const names = [...new Set(of.map(({ contestant }) => contestant))];
  const rows = names.map((name) => {
    const own = of.filter(({ contestant }) => contestant === name);
    const median = (pick: (each: Measurement) => number | null) =>
      figure(spreadOf(own.map((each) => pick(each) ?? Number.NaN)).median);
    return [
      name,
      spread(spreadOf(ratios(of, name, reference))),
      median(({ rate }) => rate),
      median(({ p50 }) => p50),
      median(({ p99 }) => p99),
      median(({ cpuPer1000 }) => cpuPer1000),
      median(({ mongoCpuPer1000 }) => mongoCpuPer1000),
      median(({ rssMegabytes }) => rssMegabytes),
      String(own.reduce((sum, { shed }) => sum + shed, 0)),
      String(own.reduce((sum, { failed }) => sum + failed, 0)),
    ];
  });
  return table(
    [
      workload,
      `× ${reference}`,
      'req/s',
      'p50 ms',
      'p99 ms',
      'CPU s/1,000',
      'MongoDB CPU s/1,000',
      'RSS MB',
      'shed',
      'failed',
    ],
    rows,
  );
}

/** The rates of a contestant over those of the reference, one for each round. */
export function ratios(
  measurements: readonly Measurement[],
  contestant: string,
  reference: string,
  pick: (each: Measurement) => number | null = ({ rate }) => rate,
): number[] {
  const inRound = (name: string, round: number) =>
    measurements.find((each) => each.contestant === name && each.round === round);
  return [...new Set(measurements.map(({ round }) => round))].map((round) => {
    const [own, other] = [inRound(contestant, round), inRound(reference, round)];
    const [value, base] = [own && pick(own), other && pick(other)];
    return value && base ? value / base : Number.NaN;
  });
}
