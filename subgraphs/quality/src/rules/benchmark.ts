import { type CaseCounts, countNames, noCases } from './caseCounts.ts';
import { comiStepsPerPoint } from './comi.ts';

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

function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

const fewestOthers = 3;
const largestShare = 0.8;

/**
 * Whether a pool may be shown to one of its centres: who subtracts their own figures must not be left with
 * those of one or two others, nor with those of one that is nearly all.
 *
 * @param others the other centres' numbers of cases
 */
export function isPoolSafe(others: readonly number[]): boolean {
  const contributing = others.filter((cases) => cases > 0);
  const total = contributing.reduce((sum, cases) => sum + cases, 0);
  return contributing.length >= fewestOthers && Math.max(...contributing) <= largestShare * total;
}
