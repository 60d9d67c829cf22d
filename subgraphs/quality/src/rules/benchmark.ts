import { type CaseCounts, comiBandWidth, countNames, noCases } from './caseCounts.ts';
import { comiStepsPerPoint } from './comi.ts';
import { policy } from './disclosure/policy.ts';
import { type PathologyGroup, pathologyGroups } from './pathologyGroup.ts';

export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; null when the denominator is 0. */
  readonly rate: number | null;
}

/** The figures that counts stand for. */
export interface BenchmarkFigures {
  readonly cases: number;
  readonly followUp: Rate;
  readonly comiChange: { readonly cases: number; readonly mean: number | null };
  readonly improved: Rate;
  readonly worse: Rate;
  readonly surgeonReportedComplications: Rate;
  readonly patientReportedComplications: Rate;
}

/** Sums of counts: those of all their cases together. */
export function sumOfCounts(counts: readonly Partial<CaseCounts>[]): CaseCounts {
  const sum = { ...noCases };
  // What an import has nothing to add to is not there.
  for (const each of counts) for (const name of countNames) sum[name] += each[name] ?? 0;
  return sum;
}

/** Rates and means of counts. */
export function benchmarkFigures(counts: CaseCounts): BenchmarkFigures {
  const { cases, followedUp, comiChangeTwentieths } = counts;
  return {
    cases,
    followUp: rateOf(followedUp, counts.eligible),
    comiChange: {
      cases: followedUp,
      mean: followedUp === 0 ? null : comiChangeTwentieths / comiStepsPerPoint / followedUp,
    },
    improved: rateOf(counts.improved, followedUp),
    worse: rateOf(counts.worse, followedUp),
    surgeonReportedComplications: rateOf(counts.surgeonComplications, cases),
    patientReportedComplications: rateOf(counts.patientComplications, counts.patientAnswered),
  };
}

/** How many of the followed-up cases had a COMI from a number of points on, up to below the next. */
export interface ComiBand {
  readonly from: number;
  /** Null for the last band, which 10 belongs to. */
  readonly below: number | null;
  readonly cases: number;
}

/** How it went for the cases of a year, twelve months on. */
export interface OutcomeFigures
  extends Pick<BenchmarkFigures, 'followUp' | 'comiChange' | 'improved' | 'worse'> {
  /** Cases that are not eligible; with those that are they add up to all. */
  readonly exclusions: Pick<CaseCounts, 'withoutBaseline' | 'died' | 'reoperated'>;
  readonly comiBefore: readonly ComiBand[];
  readonly comiAfter: readonly ComiBand[];
}

/** Follow-up and outcomes of counts, with what they leave out. */
export function outcomeFigures(counts: CaseCounts): OutcomeFigures {
  const { followUp, comiChange, improved, worse } = benchmarkFigures(counts);
  const { withoutBaseline, died, reoperated } = counts;
  const bands = (when: 'Before' | 'After') =>
    ([0, 1, 2, 3, 4] as const).map((band) => ({
      from: band * comiBandWidth,
      below: band === 4 ? null : (band + 1) * comiBandWidth,
      cases: counts[`comi${when}${band}`],
    }));
  return {
    ...{ followUp, comiChange, improved, worse },
    exclusions: { withoutBaseline, died, reoperated },
    comiBefore: bands('Before'),
    comiAfter: bands('After'),
  };
}

function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

/** What figures are divided by: a pool is no safer than the least of these. */
const denominators = ['cases', 'eligible', 'followedUp', 'patientAnswered'] as const;

/**
 * Whether a pool's figures may be shown to somebody: who subtracts what they may read exactly must not be left with
 * the cases of one or two centres, nor with those of one that is nearly all, whatever the figure is divided by.
 *
 * @param others the counts of the centres that they may not read
 */
export function isPoolSafe(others: readonly Partial<CaseCounts>[]): boolean {
  return denominators.every((name) => areEnough(others.map((each) => each[name] ?? 0)));
}

/** A centre's counts of one group, null for cases of none. */
interface GroupCounts extends Partial<CaseCounts> {
  readonly centreId: string;
  readonly pathologyGroup?: PathologyGroup | null;
}

/**
 * Whether the pool of all groups may be shown to somebody who is shown those of single groups as well: the shown ones
 * subtracted from it leave the withheld ones together, which must be as safe as any pool is.
 *
 * @param others the counts, group by group, of the centres that they may not read
 */
export function isWholePoolSafe(others: readonly GroupCounts[]): boolean {
  const filled = others.filter(({ cases = 0 }) => cases > 0);
  const withheld = [...pathologyGroups, null]
    .map((group) => filled.filter((each) => (each.pathologyGroup ?? null) === group))
    .filter((each) => !isPoolSafe(each))
    .flat();
  const isSafe = (counts: readonly GroupCounts[]) => isPoolSafe(byCentre(counts));
  return isSafe(filled) && (withheld.length === 0 || isSafe(withheld));
}

/** The counts of each centre, its groups added up. */
function byCentre(counts: readonly GroupCounts[]): readonly CaseCounts[] {
  const sums = new Map<string, CaseCounts>();
  for (const each of counts)
    sums.set(each.centreId, sumOfCounts([sums.get(each.centreId) ?? noCases, each]));
  return [...sums.values()];
}

function areEnough(numbers: readonly number[]): boolean {
  const contributing = numbers.filter((cases) => cases > 0);
  const total = contributing.reduce((sum, cases) => sum + cases, 0);
  return (
    contributing.length >= policy.fewestCentres &&
    Math.max(...contributing) <= policy.largestShare * total
  );
}
