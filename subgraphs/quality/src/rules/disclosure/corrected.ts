import type { GatedCount } from './closeGate.ts';
import { mostOff, policy } from './policy.ts';

// A correction keeps each figure that noise could have made of the corrected cases as well. By one that followed them
// to the last case, who has kept what is corrected would read off which cells a person left.

/** What a correction is told of a figure in what it corrects: null is withheld, undefined that there was none. */
export type Earlier<T> = T | null | undefined;

/** Noise of a sum, and with that of the count that it is divided by, in widths of the scale. */
const mostOffOfSum = policy.sums.largest / policy.sumSteps;
const mostOffOfMean = mostOffOfSum + policy.counts.largest / 2;
/** Half a step of rounding to one decimal. */
const halfDecimal = 0.05;

/**
 * A count as it goes on from the release that is corrected. What was withheld stays so, and what was shown is shown
 * while it is not off by more than it may be: a threshold that is passed either way would tell of one person.
 */
export function correctedCount(count: GatedCount, earlier: Earlier<number>): GatedCount {
  if (earlier === undefined || count.structural) return count;
  if (earlier === null) return { ...count, withheld: true };
  const isRight = Math.abs(earlier - count.n) <= mostOff;
  return isRight ? { ...count, withheld: false, kept: earlier } : count;
}

/** Whether noise and rounding can make a mean of another one. @param width of the measure's scale */
export function isWithinMean(earlier: number, mean: number, width: number, n: number): boolean {
  return Math.abs(earlier - mean) <= (mostOffOfMean * width) / n + halfDecimal;
}

/** Whether noise, or a person more, can make a sum of probabilities of another one. Noise is often as large as it can be. */
export function isWithinSum(earlier: number, sum: number): boolean {
  return Math.abs(earlier - sum) <= mostOffOfSum + 1;
}
