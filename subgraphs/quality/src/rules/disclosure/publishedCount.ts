import { keyRange } from './noise.ts';
import { countNoise, policy } from './policy.ts';

/** The cases of a cell: how many, from which centres, and their keys' sum. */
export interface Counted {
  readonly n: number;
  /** The sum of the cases' record keys modulo 2³². */
  readonly cellKey: number;
  /** Cases by centre, one number each; order and zeros do not matter. */
  readonly byCentre: Iterable<number>;
}

/** The count with its noise, unrounded: what means are taken over. Never shown. */
export function noisyCount({ n, cellKey }: Omit<Counted, 'byCentre'>): number {
  return n + countNoise(n, cellKey / keyRange);
}

/**
 * The count as it is shown where it may be: with its noise, to the nearest 5.
 *
 * @param counted `kept`: as the release that is corrected showed it, where that is kept
 */
export function publishedCount(
  counted: Omit<Counted, 'byCentre'> & { readonly kept?: number },
): number {
  return counted.kept ?? Math.round(noisyCount(counted) / policy.step) * policy.step;
}

/** Whether a count must be withheld for itself: too few cases, too few centres, or one that is nearly all. */
export function isWithheld({ n, byCentre }: Counted): boolean {
  if (n < policy.fewest) return true;
  let centres = 0;
  let largest = 0;
  for (const cases of byCentre) {
    if (cases > 0) centres += 1;
    if (cases > largest) largest = cases;
  }
  return centres < policy.fewestCentres || largest > policy.largestShare * n;
}
