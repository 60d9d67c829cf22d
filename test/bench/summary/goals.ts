import { reference } from '../graph/graphBench.ts';
import { uncachedName } from '../graph/graphShapes.ts';
import { type Spread, spreadOf } from '../load/statistics.ts';
import type { Measurement } from '../measure.ts';
import { cpuOf } from '../report/cpuTable.ts';
import { spread, table } from '../report/markdown.ts';
import { ratios } from '../report/saturationTable.ts';
import { growthOf, type Phase, type Sample } from '../soak/soakReport.ts';

/** What the parts of a run measured; a part that failed is not there. */
export interface Parts {
  readonly graph?: { readonly measurements: readonly Measurement[] };
  readonly gateway?: { readonly measurements: readonly Measurement[] };
  readonly start?: {
    readonly starts: readonly { readonly milliseconds: number }[];
    /** The longest operation last. */
    readonly sights: readonly { readonly firsts: readonly number[] }[];
  };
  /** Its load is known once that has ended. */
  readonly soak?: { readonly samples: readonly Sample[]; readonly phases?: readonly Phase[] };
}

interface Goal {
  readonly what: string;
  readonly wanted: number;
  readonly unit: string;
  /** Whether the wanted figure is the most or the least. */
  readonly atMost: boolean;
  readonly measured: Spread;
}

const own = 'one process';

/** Every number that was promised, beside what was measured and whether it holds. */
export function goalsTable(parts: Parts): string {
  return table(
    ['', 'promised', 'measured', 'holds'],
    goalsOf(parts).map(({ what, wanted, unit, atMost, measured }) => [
      what,
      `${atMost ? '≤' : '≥'}${wanted}${unit}`,
      Number.isFinite(measured.median) ? `${spread(measured)}${unit}` : '–',
      holds(measured.median, wanted, atMost),
    ]),
  );
}

function holds(value: number, wanted: number, atMost: boolean): string {
  if (!Number.isFinite(value)) return '–';
  return (atMost ? value <= wanted : value >= wanted) ? 'yes' : 'no';
}

function goalsOf({ graph, gateway, start, soak }: Parts): readonly Goal[] {
  const hot = saturated(graph, 'hot mix');
  const fresh = saturated(graph, 'fresh mix');
  const { samples = [], phases = [] } = soak ?? {};
  const times = (measured: readonly Measurement[], name: string, base: string) =>
    spreadOf(ratios(measured, name, base));
  const atLeast = { unit: ' ×', atMost: false };
  const atMost = { atMost: true };
  return [
    {
      what: 'one process, hot, against the hand-written endpoints',
      ...{ wanted: 5, ...atLeast, measured: times(hot, own, reference) },
    },
    {
      what: 'one process, cache off, hot, against the hand-written endpoints',
      ...{ wanted: 0.85, ...atLeast, measured: times(hot, uncachedName, reference) },
    },
    {
      what: 'one process, cache off, fresh variables, against the hand-written endpoints',
      ...{ wanted: 0.85, ...atLeast, measured: times(fresh, uncachedName, reference) },
    },
    {
      what: 'one process, hot, against `ENGINE=apollo` over HTTP subgraphs',
      ...{ wanted: 15, ...atLeast, measured: times(hot, own, 'services, apollo') },
    },
    {
      what: 'services, whole system, against `ENGINE=apollo` over the same subgraphs',
      ...{ wanted: 3, ...atLeast, measured: times(hot, 'services', 'services, apollo') },
    },
    ...(['small', 'deep'] as const).map((name, index) => ({
      what: `a foreign supergraph, gateway alone, ${name} answer, against \`ENGINE=apollo\``,
      ...{ wanted: [7, 6][index] ?? 0, ...atLeast },
      measured: times(saturated(gateway, name), 'spine', 'apollo'),
    })),
    {
      what: 'CPU for 1,000 hot requests, one process',
      ...{ wanted: 0.5, unit: ' s', ...atMost, measured: cpu(hot) },
    },
    {
      what: `memory of one process after ${loadOf(phases)}`,
      ...{ wanted: 350, unit: ' MB', ...atMost, measured: memory(samples) },
    },
    {
      what: 'its growth in the second half of that time',
      ...{ wanted: 0, unit: ' MB/h', ...atMost },
      measured: spreadOf(phases.map((phase) => growthOf(samples, phase))),
    },
    {
      what: 'second start to the first answer, by `npx -y pnpm@10.34.9 start`',
      ...{ wanted: 2, unit: ' s', ...atMost },
      measured: spreadOf((start?.starts ?? []).map(({ milliseconds }) => milliseconds / 1_000)),
    },
    {
      what: 'first sight of the largest example operation, warm',
      ...{ wanted: 15, unit: ' ms', ...atMost },
      measured: spreadOf(start?.sights.at(-1)?.firsts ?? []),
    },
  ];
}

function saturated(part: Parts['graph'], workload: string): readonly Measurement[] {
  const all = part?.measurements ?? [];
  return all.filter((each) => each.workload === workload && each.offered === null);
}

function cpu(measurements: readonly Measurement[]): Spread {
  const of = measurements.filter(({ contestant }) => contestant === own);
  return spreadOf(of.map((each) => cpuOf(each) ?? Number.NaN));
}

function loadOf([phase]: readonly Phase[]): string {
  if (!phase) return 'a steady mix';
  const { from, until, offered } = phase;
  return `${Math.round(until - from)} min of the mix at ${offered}/s`;
}

function memory(samples: readonly Sample[]): Spread {
  const last = samples.at(-1);
  return spreadOf(last ? [last.rssBytes / 1e6] : []);
}
