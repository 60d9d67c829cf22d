import { rowNoise, tableNoise } from './noise.ts';

/**
 * The rules by which figures are protected, in numbers. Another number is another version, and so is another rule that
 * gives the same cases other figures. Volumes and pools of exact figures follow the same numbers.
 */
export const policy = {
  version: '3',
  /** A count below it is withheld, none included. */
  fewest: 10,
  /** Counts are shown to the nearest multiple of it. */
  step: 5,
  /** Fewer contributing centres, or one with more than this share, and a count or a pool is withheld. */
  fewestCentres: 3,
  largestShare: 0.8,
  /** Medians and quartiles of fewer are withheld. */
  fewestOfQuartiles: 20,
  /** From this denominator on, percentages have a decimal. */
  decimalFrom: 4_000,
  /** So many values of a withheld count must remain possible. */
  fewestCandidates: 4,
  /** Noise of counts. */
  counts: { largest: 5, variance: 3, hidden: 0 },
  /** Noise of sums, in tenths of the width of the measure's scale: from −2 to 2 widths, variance 1. */
  sums: { largest: 20, variance: 100, hidden: 0 },
  sumSteps: 10,
} as const;

/** The noise of counts, a whole number. */
export const countNoise = tableNoise(policy.counts);

const anyCount = policy.sums.largest + 1;
const sumRow = rowNoise(policy.sums, anyCount);

/** The noise of a sum, in widths of the scale. @param at where its key lies between 0 and 1 */
export function sumNoise(at: number): number {
  return sumRow(at) / policy.sumSteps;
}

/** By how much a shown count can differ from the true one: the largest noise, and half a step of rounding. */
export const mostOff = policy.counts.largest + Math.floor(policy.step / 2);
