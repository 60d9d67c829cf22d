import type { DimensionCode } from '../catalogue/dimensions.ts';
import { policy } from '../disclosure/policy.ts';
import type { CentrePattern } from '../release/CentreTally.ts';
import { covariates } from './indicators.ts';
import { fitLogistic, type Pattern, probability } from './logistic.ts';

/** The log odds of an event in a category against those of the reference. */
export interface Coefficient {
  readonly dimension: DimensionCode;
  readonly category: string;
  readonly estimate: number;
  readonly error: number;
}

/** What an event is expected by: a logistic regression of all cases of an indicator. */
export interface RiskModel {
  readonly intercept: number;
  /** Categories that have none are the reference: the most frequent one, and those too small to be told apart. */
  readonly coefficients: readonly Coefficient[];
  /** Events to be expected of each centre, by its number. */
  readonly expected: readonly number[];
}

/**
 * Fits the model of an indicator. A category is told apart where it would be shown: ten events, ten without, and
 * three centres.
 *
 * @param indicator its place in the list of indicators
 * @returns null where the cases do not determine one
 */
export function riskModel(
  patterns: readonly CentrePattern[],
  indicator: number,
  centres: number,
): RiskModel | null {
  const columns = columnsOf(patterns, indicator);
  const numbers = new Map(
    columns.map(({ dimension, category }, i) => [`${dimension}=${category}`, i + 1]),
  );
  const columnsIn = ({ leaves }: CentrePattern) => [
    0,
    ...covariates.flatMap((code, c) => numbers.get(`${code}=${leaves[c]}`) ?? []),
  ];
  const cases = patterns.filter(({ n }) => (n[indicator] ?? 0) > 0);
  const fit = fitted(merged(cases, indicator, columnsIn), columns.length + 1);
  if (!fit) return null;
  const expected = new Array<number>(centres).fill(0);
  for (const pattern of cases) {
    const { centre, n } = pattern;
    const events = (n[indicator] ?? 0) * probability(columnsIn(pattern), fit.estimates);
    expected[centre] = (expected[centre] ?? 0) + events;
  }
  return {
    intercept: fit.estimates[0] ?? 0,
    coefficients: columns.map((column, i) => ({
      ...column,
      estimate: fit.estimates[i + 1] ?? 0,
      error: fit.errors[i + 1] ?? 0,
    })),
    expected,
  };
}

interface Totals {
  n: number;
  events: number;
  readonly centres: Set<number>;
}

/** The categories with a column of their own. */
function columnsOf(patterns: readonly CentrePattern[], indicator: number) {
  return covariates.flatMap((dimension, c) => {
    const totals = new Map<string, Totals>();
    for (const { centre, leaves, n, events } of patterns) {
      const leaf = leaves[c] ?? '';
      const total = totals.get(leaf) ?? { n: 0, events: 0, centres: new Set<number>() };
      totals.set(leaf, total);
      total.n += n[indicator] ?? 0;
      total.events += events[indicator] ?? 0;
      if (n[indicator]) total.centres.add(centre);
    }
    const sorted = [...totals].toSorted(
      ([a, one], [b, other]) => other.n - one.n || (a < b ? -1 : 1),
    );
    return sorted
      .slice(1)
      .filter(([, total]) => isTold(total))
      .map(([category]) => ({ dimension, category }));
  });
}

function isTold({ n, events, centres }: Totals): boolean {
  const fewest = Math.min(events, n - events);
  return fewest >= policy.fewest && centres.size >= policy.fewestCentres;
}

/** Cases with the same columns as one pattern. */
function merged(
  cases: readonly CentrePattern[],
  indicator: number,
  columnsIn: (pattern: CentrePattern) => readonly number[],
): readonly Pattern[] {
  const byColumns = new Map<string, { columns: readonly number[]; n: number; events: number }>();
  for (const pattern of cases) {
    const columns = columnsIn(pattern);
    const sum = byColumns.get(columns.join()) ?? { columns, n: 0, events: 0 };
    byColumns.set(columns.join(), sum);
    sum.n += pattern.n[indicator] ?? 0;
    sum.events += pattern.events[indicator] ?? 0;
  }
  return [...byColumns.values()];
}

function fitted(patterns: readonly Pattern[], width: number) {
  try {
    return fitLogistic(patterns, width);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
