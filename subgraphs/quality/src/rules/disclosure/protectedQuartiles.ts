import { countNoise, policy } from './policy.ts';

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Median and quartiles of whole values, each read at a rank that noise has moved: no one case decides what is shown.
 * In a small cell noise can put one rank past another, so the three values are shown in their order.
 *
 * @param histogram how many cases have the value 0, 1, 2 …
 * @param at where the keys of the three ranks lie between 0 and 1
 */
export function protectedQuartiles(
  histogram: ArrayLike<number>,
  n: number,
  at: readonly [number, number, number],
): Quartiles {
  const read = (share: number, key: number) =>
    valueAt(histogram, share * (n - 1) + countNoise(n, key), n);
  const values = [read(0.25, at[0]), read(0.5, at[1]), read(0.75, at[2])];
  const [lower = 0, median = 0, upper = 0] = values.toSorted((a, b) => a - b);
  return { lower, median, upper };
}

/** Whether noise can make quartiles that were shown of the values that there are now. */
export function areWithinNoise(
  { lower, median, upper }: Quartiles,
  histogram: ArrayLike<number>,
  n: number,
): boolean {
  const { largest } = policy.counts;
  const isWithin = (shown: number, share: number) =>
    shown >= valueAt(histogram, share * (n - 1) - largest, n) &&
    shown <= valueAt(histogram, share * (n - 1) + largest, n);
  return isWithin(lower, 0.25) && isWithin(median, 0.5) && isWithin(upper, 0.75);
}

/** The value at a rank from 0 on, to the nearest whole one between two. */
function valueAt(histogram: ArrayLike<number>, rank: number, n: number): number {
  const inside = Math.min(n - 1, Math.max(0, rank));
  const low = orderStatistic(histogram, Math.floor(inside));
  const high = orderStatistic(histogram, Math.ceil(inside));
  return Math.round(low + (high - low) * (inside - Math.floor(inside)));
}

function orderStatistic(histogram: ArrayLike<number>, rank: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen > rank) return value;
  }
  return histogram.length - 1;
}
