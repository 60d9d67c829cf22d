import type { GatedCount } from '../disclosure/closeGate.ts';
import { type Earlier, isWithinSum } from '../disclosure/corrected.ts';
import { sumNoise } from '../disclosure/policy.ts';
import { publishedCount } from '../disclosure/publishedCount.ts';
import { roundedTo } from '../disclosure/wilson.ts';
import type { Keyed } from '../release/protectedSlices.ts';
import type { Tally } from '../release/Tally.ts';
import type { CentreCounts } from './CentreCounts.ts';
import { type Indicator, type IndicatorCode, indicators } from './indicators.ts';
import { keptModel, type PublishedModel } from './keptModel.ts';
import { overDispersion, zScore } from './overDispersion.ts';
import { pseudonymOf } from './pseudonyms.ts';
import { type PublishedCounts, publishedShare } from './publishedShare.ts';
import { type RiskModel, riskModel } from './riskModel.ts';

/** Centres beside each other by one indicator, as it is published. */
export interface ProtectedFunnel {
  readonly indicator: IndicatorCode;
  /** Of all centres together; null is withheld. */
  readonly n: number | null;
  readonly events: number | null;
  /** φ, two decimals. */
  readonly overDispersion: number;
  readonly centres: readonly ProtectedCentre[];
  /** Null where the cases do not determine one. */
  readonly model: PublishedModel | null;
}

export interface ProtectedCentre {
  readonly pseudonym: string;
  readonly n: number | null;
  readonly events: number | null;
  /** Events that the model expects of its cases, one decimal. */
  readonly expected: number | null;
}

interface Given {
  readonly tally: Tally;
  readonly centres: CentreCounts;
  /** The numbers of the centres in the order of their pseudonyms. */
  readonly order: readonly number[];
  readonly keyed: Keyed;
  /** A funnel of the release that is corrected. */
  readonly earlierFunnel: (indicator: IndicatorCode) => ProtectedFunnel | undefined;
}

/** Protects what is published of centres. */
export function protectedFunnels(given: Given): readonly ProtectedFunnel[] {
  const patterns = given.tally.centres.patterns();
  return indicators.map((indicator, i) =>
    funnelOf(indicator, riskModel(patterns, i, given.order.length), given),
  );
}

function funnelOf(
  { code, population, event }: Indicator,
  model: RiskModel | null,
  { centres: counts, order, keyed, earlierFunnel }: Given,
): ProtectedFunnel {
  const earlier = earlierFunnel(code);
  const centres = order.map((centre, place) => {
    const n = counts.of(centre, population);
    const fitted = model?.expected[centre];
    return {
      pseudonym: pseudonymOf(place, order.length),
      n: shownOf(n),
      events: shownOf(counts.of(centre, event)),
      expected: expectedOf(n, fitted, earlier?.centres[place]?.expected, (key) =>
        keyed(key, `expected/${code}`),
      ),
    };
  });
  const together = { n: shownOf(counts.total(population)), events: shownOf(counts.total(event)) };
  return {
    indicator: code,
    ...together,
    overDispersion: roundedTo(dispersionOf(together, centres), 2),
    centres,
    model: keptModel(earlier?.model, model && publishedModel(model)),
  };
}

/** By published counts alone, so that it tells nothing that they do not tell; their noise is part of it. */
function dispersionOf(together: PublishedCounts, centres: readonly PublishedCounts[]): number {
  const pool = publishedShare(together);
  if (pool === null) return 1;
  const zScores = centres.flatMap((centre) => {
    const share = publishedShare(centre);
    return share === null ? [] : [zScore(share, pool, centre.n ?? 0)];
  });
  return overDispersion(zScores.filter(Number.isFinite));
}

/** A sum over the centre's cases of what each adds, 0 to 1: protected as sums are, and kept as they are. */
function expectedOf(
  count: GatedCount,
  fitted: number | undefined,
  earlier: Earlier<number>,
  at: (cellKey: number) => number,
): number | null {
  if (count.withheld) return null;
  const isKept = count.kept !== undefined && earlier !== undefined;
  if (isKept && (earlier === null || fitted === undefined || isWithinSum(earlier, fitted)))
    return earlier;
  if (fitted === undefined) return null;
  return roundedTo(Math.max(0, fitted + sumNoise(at(count.cellKey))), 1);
}

function publishedModel({ intercept, coefficients }: RiskModel): PublishedModel {
  return {
    intercept: roundedTo(intercept, 2),
    coefficients: coefficients.map(({ estimate, error, ...column }) => ({
      ...column,
      estimate: roundedTo(estimate, 2),
      error: roundedTo(error, 2),
    })),
  };
}

function shownOf(count: GatedCount): number | null {
  return count.withheld ? null : publishedCount(count);
}
