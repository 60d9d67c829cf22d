import type { GatedCount } from '../disclosure/closeGate.ts';
import { sumNoise } from '../disclosure/policy.ts';
import { publishedCount } from '../disclosure/publishedCount.ts';
import { roundedTo } from '../disclosure/wilson.ts';
import type { Keyed } from '../release/protectedSlices.ts';
import type { Tally } from '../release/Tally.ts';
import type { CentreCounts } from './CentreCounts.ts';
import { type Indicator, type IndicatorCode, indicators } from './indicators.ts';
import { overDispersion, zScore } from './overDispersion.ts';
import { type PublishedCounts, publishedShare } from './publishedShare.ts';
import { type Coefficient, type RiskModel, riskModel } from './riskModel.ts';

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

/** Log odds, two decimals. */
export interface PublishedModel {
  readonly intercept: number;
  readonly coefficients: readonly Coefficient[];
}

interface Given {
  readonly tally: Tally;
  readonly centres: CentreCounts;
  readonly keyed: Keyed;
  /** A number for the place of each centre, which nobody outside can foresee: pseudonyms are in its order. */
  readonly placeOf: (centre: number) => number;
}

/** Protects what is published of centres, by pseudonyms in an order that nobody outside can foresee. */
export function protectedFunnels(given: Given): readonly ProtectedFunnel[] {
  const { tally, centres: counts, placeOf } = given;
  const places = Array.from({ length: tally.centres.centres }, (_, centre) => ({
    centre,
    place: placeOf(centre),
  })).toSorted((a, b) => a.place - b.place);
  const order = places.map(({ centre }) => centre);
  const patterns = tally.centres.patterns();
  return indicators.map((indicator, i) => {
    const model = riskModel(patterns, i, order.length);
    return funnelOf({ indicator, counts, order, model }, given.keyed);
  });
}

/** What a funnel is made of. */
interface FunnelParts {
  readonly indicator: Indicator;
  readonly counts: CentreCounts;
  readonly order: readonly number[];
  readonly model: RiskModel | null;
}

function funnelOf({ indicator, counts, order, model }: FunnelParts, keyed: Keyed): ProtectedFunnel {
  const { code, population, event } = indicator;
  const centres = order.map((centre, place) => {
    const n = counts.of(centre, population);
    return {
      pseudonym: `C${String(place + 1).padStart(String(order.length).length, '0')}`,
      n: shownOf(n),
      events: shownOf(counts.of(centre, event)),
      expected: model ? expectedOf(n, model.expected[centre] ?? 0, code, keyed) : null,
    };
  });
  const together = { n: shownOf(counts.total(population)), events: shownOf(counts.total(event)) };
  return {
    indicator: code,
    ...together,
    overDispersion: roundedTo(dispersionOf(together, centres), 2),
    centres,
    model: model && publishedModel(model),
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

/** A sum over the centre's cases of what each adds, 0 to 1: protected as sums are. */
function expectedOf(
  count: GatedCount,
  expected: number,
  code: string,
  keyed: Keyed,
): number | null {
  if (count.withheld) return null;
  const noisy = expected + sumNoise(keyed(count.cellKey, `expected/${code}`));
  return roundedTo(Math.max(0, noisy), 1);
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
