import type { PopulationCode } from '../catalogue/populations.ts';
import { closeGate, type GatedCount } from '../disclosure/closeGate.ts';
import { Equations } from '../disclosure/Equations.ts';
import { policy, sumNoise } from '../disclosure/policy.ts';
import { publishedCount } from '../disclosure/publishedCount.ts';
import { roundedTo } from '../disclosure/wilson.ts';
import type { Keyed } from '../release/protectedSlices.ts';
import type { ReleaseCounts } from '../release/ReleaseCounts.ts';
import type { Tally } from '../release/Tally.ts';
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
  readonly counts: ReleaseCounts;
  readonly keyed: Keyed;
  /** A number for the place of each centre, which nobody outside can foresee: pseudonyms are in its order. */
  readonly placeOf: (centre: number) => number;
}

/** Protects what is published of centres, by pseudonyms in an order that nobody outside can foresee. */
export function protectedFunnels(given: Given): readonly ProtectedFunnel[] {
  const { tally, placeOf } = given;
  const places = Array.from({ length: tally.centres.centres }, (_, centre) => ({
    centre,
    place: placeOf(centre),
  })).toSorted((a, b) => a.place - b.place);
  const order = places.map(({ centre }) => centre);
  const patterns = tally.centres.patterns();
  const counts = centreCounts(order, given);
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
  const [all, happened] = [countsOf(counts, population), countsOf(counts, event)];
  const centres = order.map((centre, place) => {
    const [n, events] = [all.centres[place], happened.centres[place]];
    return {
      pseudonym: `C${String(place + 1).padStart(String(order.length).length, '0')}`,
      n: n ? shownOf(n) : null,
      events: events ? shownOf(events) : null,
      expected: n && model ? expectedOf(n, model.expected[centre] ?? 0, code, keyed) : null,
    };
  });
  const together = { n: shownOf(all.total), events: shownOf(happened.total) };
  return {
    indicator: code,
    ...together,
    overDispersion: roundedTo(dispersionOf(together, centres), 2),
    centres,
    model: model && publishedModel(model),
  };
}

/** Counts of one population: of all centres together, and of each in the order of the pseudonyms. */
interface Counts {
  readonly total: GatedCount;
  readonly centres: readonly GatedCount[];
}

/**
 * Each population once, whatever funnels it is in: who is followed up is what happened in one and whom another is
 * about, and pseudonyms are the same in both.
 */
type CentreCounts = ReadonlyMap<PopulationCode, Counts>;

/** Counts the populations of all indicators, and decides which counts are shown. */
function centreCounts(order: readonly number[], given: Given): CentreCounts {
  const codes = new Set(indicators.flatMap(({ population, event }) => [population, event]));
  const counts = new Map<PopulationCode, Counts>();
  for (const code of codes)
    counts.set(code, {
      total: { ...totalOf(code, given) },
      centres: order.map((centre) => countOf(given.tally.centres.counted(centre, code))),
    });
  withholdTogether(counts);
  return counts;
}

function countsOf(counts: CentreCounts, code: PopulationCode): Counts {
  const found = counts.get(code);
  if (!found) throw new Error(`No funnel counts ${code}.`);
  return found;
}

/** The count of all centres together, as cubes show it. */
function totalOf(population: PopulationCode, { tally, counts }: Given): GatedCount {
  const table = tally.tables.find(({ set }) => set.populations.includes(population));
  if (!table) throw new Error(`No cube counts ${population}.`);
  return counts.at(table, null, 0, population);
}

function countOf({ n, cellKey }: { n: number; cellKey: number }): GatedCount {
  return { n, cellKey, structural: false, withheld: n < policy.fewest };
}

/** Withholds what the totals, or what is true of all of a centre, would give away. */
function withholdTogether(counts: CentreCounts): void {
  const all: GatedCount[] = [];
  const equations = new Equations();
  const starts = new Map<PopulationCode, number>();
  for (const [code, { total, centres }] of counts) {
    const first = all.push(total, ...centres) - centres.length - 1;
    starts.set(code, first);
    for (let i = 1; i <= centres.length; i += 1) equations.parts.push(first + i);
    equations.close(first);
  }
  for (const { population, event } of indicators) {
    const [first, firstPart] = [starts.get(population) ?? 0, starts.get(event) ?? 0];
    for (let i = 0; i <= countsOf(counts, population).centres.length; i += 1) {
      equations.parts.push(firstPart + i);
      equations.close(first + i, true);
      const [whole, part] = [all[first + i], all[firstPart + i]];
      if (part && part.n === whole?.n) part.withheld = true;
    }
  }
  closeGate(all, equations);
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
