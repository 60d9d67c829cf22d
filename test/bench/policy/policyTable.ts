import { spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { cpuFigure, cpuOf } from '../report/cpuTable.ts';
import { spread, table } from '../report/markdown.ts';
import { ratios } from '../report/saturationTable.ts';

/**
 * CPU time of a request and answers a second, beside those of a gateway without any policy; and how much less time a
 * request takes than with all on, which is what the piece that is left out costs.
 */
export function policyTable(
  measurements: readonly Measurement[],
  workload: string,
  { all, none }: { readonly all: string; readonly none: string },
): string {
  const of = measurements.filter((each) => each.workload === workload);
  const names = [...new Set(of.map(({ contestant }) => contestant))];
  const rows = names.map((name) => {
    const own = of.filter(({ contestant }) => contestant === name);
    return [
      name,
      cpuFigure(own),
      spread(spreadOf(differences(of, all, name))),
      spread(spreadOf(ratios(of, name, none, cpuOf))),
      spread(spreadOf(ratios(of, name, none))),
      String(own.reduce((sum, { failed, shed }) => sum + failed + shed, 0)),
    ];
  });
  return table(
    [workload, 'CPU µs/request', 'µs less', `CPU × ${none}`, `rate × ${none}`, 'failed'],
    rows,
  );
}

/**
 * What a request takes less without each layer, added up, beside what it takes less without any: far from each other, one
 * layer makes another dearer, or the machine was busy.
 *
 * @param layers contestants that lack a layer each
 */
export function layersTable(
  measurements: readonly Measurement[],
  workloads: readonly string[],
  layers: readonly string[],
  { all, none }: { readonly all: string; readonly none: string },
): string {
  const rows = workloads.map((workload) => {
    const of = measurements.filter((each) => each.workload === workload);
    const byLayer = layers.map((layer) => differences(of, all, layer));
    const whole = differences(of, all, none);
    const added = whole.map((_, round) =>
      byLayer.reduce((sum, rounds) => sum + (rounds[round] ?? Number.NaN), 0),
    );
    return [workload, spread(spreadOf(added)), spread(spreadOf(whole))];
  });
  return table(['layers', 'µs less, added up', `µs less, ${none}`], rows);
}

/** Microseconds of a request that one takes more than the other, round by round. */
function differences(of: readonly Measurement[], one: string, other: string): readonly number[] {
  const inRound = (name: string, round: number) =>
    of.find((each) => each.contestant === name && each.round === round)?.cpuPer1000 ?? Number.NaN;
  const rounds = [...new Set(of.map(({ round }) => round))];
  return rounds.map((round) => (inRound(one, round) - inRound(other, round)) * 1_000);
}
