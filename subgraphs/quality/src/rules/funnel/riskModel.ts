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
  const cases = withColumns(patterns, indicator, columns);
  const fit = fitted(merged(cases), columns.length + 1);
  if (!fit) return null;
  const expected = new Array<number>(centres).fill(0);
  for (const { centre, n, columns: own } of cases)
    expected[centre] = (expected[centre] ?? 0) + n * probability(own, fit.estimates);
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

type Column = Pick<Coefficient, 'dimension' | 'category'>;

/** The categories with a column of their own. */
function columnsOf(patterns: readonly CentrePattern[], indicator: number): readonly Column[] {
  return covariates.flatMap((dimension, c) => {
    const totals = new Map<string, Totals>();
    for (const { centre, leaves, n, events } of patterns) {
      const leaf = leaves[c] ?? '';
      let total = totals.get(leaf);
      if (!total) {
        total = { n: 0, events: 0, centres: new Set() };
        totals.set(leaf, total);
      }
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

/** Cases of one centre and the columns that they are in. */
interface PlacedCases extends Pattern {
  readonly centre: number;
}

/** The cases of an indicator with the numbers of their columns, worked out once: a release has tens of thousands. */
function withColumns(
  patterns: readonly CentrePattern[],
  indicator: number,
  columns: readonly Column[],
): readonly PlacedCases[] {
  const numbers = covariates.map(
    (code) =>
      new Map(
        columns.flatMap(({ dimension, category }, i) =>
          dimension === code ? [[category, i + 1] as const] : [],
        ),
      ),
  );
  const placed: PlacedCases[] = [];
  for (const { centre, leaves, n, events } of patterns) {
    const cases = n[indicator] ?? 0;
    if (cases === 0) continue;
    const own = [0];
    for (let c = 0; c < numbers.length; c += 1) {
      const number = numbers[c]?.get(leaves[c] ?? '');
      if (number !== undefined) own.push(number);
    }
    placed.push({ centre, columns: own, n: cases, events: events[indicator] ?? 0 });
  }
  return placed;
}

/** Cases with the same columns as one pattern. */
function merged(cases: readonly PlacedCases[]): readonly Pattern[] {
  const byColumns = new Map<string, { columns: readonly number[]; n: number; events: number }>();
  for (const { columns, n, events } of cases) {
    const key = columns.join();
    const sum = byColumns.get(key);
    if (sum) {
      sum.n += n;
      sum.events += events;
    } else byColumns.set(key, { columns, n, events });
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
