import type { PopulationCode } from '../catalogue/populations.ts';
import { closeGate, type GatedCount } from '../disclosure/closeGate.ts';
import { Equations } from '../disclosure/Equations.ts';
import { policy, sumNoise } from '../disclosure/policy.ts';
import { publishedCount } from '../disclosure/publishedCount.ts';
import { roundedTo } from '../disclosure/wilson.ts';
import type { CentrePattern } from '../release/CentreTally.ts';
import type { Keyed } from '../release/protectedSlices.ts';
import type { ReleaseCounts } from '../release/ReleaseCounts.ts';
import type { Tally } from '../release/Tally.ts';
import { type Indicator, type IndicatorCode, indicators } from './indicators.ts';
import { overDispersion, zScore } from './overDispersion.ts';
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
  return indicators.map((indicator, i) =>
    funnelOf(indicator, order, given, modelOf(patterns, i, order)),
  );
}

function modelOf(patterns: readonly CentrePattern[], indicator: number, order: readonly number[]) {
  return riskModel(patterns, indicator, order.length);
}

function funnelOf(
  { code, population, event }: Indicator,
  order: readonly number[],
  given: Given,
  model: RiskModel | null,
): ProtectedFunnel {
  const of = (what: PopulationCode) => ({
    total: { ...totalOf(what, given) },
    centres: order.map((centre) => countOf(given.tally.centres.counted(centre, what))),
  });
  const [all, happened] = [of(population), of(event)];
  withholdTogether(all, happened);
  return {
    indicator: code,
    n: shownOf(all.total),
    events: shownOf(happened.total),
    overDispersion: roundedTo(dispersionOf(all, happened), 2),
    centres: order.map((centre, place) => {
      const [n, events] = [all.centres[place], happened.centres[place]];
      return {
        pseudonym: `C${String(place + 1).padStart(String(order.length).length, '0')}`,
        n: n ? shownOf(n) : null,
        events: events ? shownOf(events) : null,
        expected: n && model ? expectedOf(n, model.expected[centre] ?? 0, code, given.keyed) : null,
      };
    }),
    model: model && publishedModel(model),
  };
}

interface Counts {
  readonly total: GatedCount;
  readonly centres: readonly GatedCount[];
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
function withholdTogether(all: Counts, happened: Counts): void {
  const counts = [all.total, ...all.centres, happened.total, ...happened.centres];
  const width = all.centres.length + 1;
  const equations = new Equations();
  for (const first of [0, width]) {
    for (let i = 1; i < width; i += 1) equations.parts.push(first + i);
    equations.close(first);
  }
  for (let i = 0; i < width; i += 1) {
    equations.parts.push(width + i);
    equations.close(i, true);
    const [whole, part] = [counts[i], counts[width + i]];
    if (part && part.n === whole?.n) part.withheld = true;
  }
  closeGate(counts, equations);
}

function dispersionOf(all: Counts, happened: Counts): number {
  const pool = happened.total.n / all.total.n;
  const zScores = all.centres.flatMap(({ n }, i) =>
    n < policy.fewest ? [] : [zScore((happened.centres[i]?.n ?? 0) / n, pool, n)],
  );
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
