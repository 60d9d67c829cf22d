import { policy, sumNoise } from './policy.ts';
import { roundedTo } from './wilson.ts';

const z = 1.96;

/** The scale that a measure is clamped to, and how far its values spread over the whole release. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly deviation: number;
}

export interface Interval {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a mean is made of: the sum of the clamped values, and how many there are, with noise and as shown. */
export interface Summed {
  readonly sum: number;
  readonly n: number;
  readonly noisyN: number;
  readonly shownN: number;
}

const noiseVariance = policy.sums.variance / policy.sumSteps ** 2;

/**
 * A mean by noisy sum over noisy count, with its interval; one decimal. Values are taken from the middle of the scale,
 * so that the noise of the count matters least.
 *
 * @param at where the sum's key lies between 0 and 1
 */
export function protectedMean(
  { sum, n, noisyN, shownN }: Summed,
  at: number,
  scale: Scale,
): Interval {
  const [width, middle] = [scale.most - scale.least, (scale.most + scale.least) / 2];
  const noisy = middle + (sum - n * middle + width * sumNoise(at)) / noisyN;
  return withInterval(shownOn(scale, noisy), shownN, scale);
}

/**
 * A 95 % interval that covers chance and noise. It follows from what is shown beside it: by the count before rounding,
 * or the mean, it would tell them.
 */
export function withInterval(mean: number, shownN: number, scale: Scale): Interval {
  const width = scale.most - scale.least;
  const half =
    z * Math.sqrt(scale.deviation ** 2 / shownN + (width ** 2 * noiseVariance) / shownN ** 2);
  return { mean, lower: shownOn(scale, mean - half), upper: shownOn(scale, mean + half) };
}

function shownOn({ least, most }: Scale, value: number): number {
  return roundedTo(Math.min(most, Math.max(least, value)), 1);
}
