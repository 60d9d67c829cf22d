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

const noiseVariance = policy.sums.variance / policy.sumSteps ** 2;

/**
 * A mean by noisy sum over noisy count, with a 95 % interval that covers chance and noise; one decimal. Values are
 * taken from the middle of the scale, so that the noise of the count matters least.
 *
 * @param sum of the clamped values
 * @param at where the sum's key lies between 0 and 1
 */
export function protectedMean(
  { sum, n, noisyN }: { sum: number; n: number; noisyN: number },
  at: number,
  { least, most, deviation }: Scale,
): Interval {
  const [width, middle] = [most - least, (most + least) / 2];
  const mean = middle + (sum - n * middle + width * sumNoise(at)) / noisyN;
  const half = z * Math.sqrt(deviation ** 2 / noisyN + (width ** 2 * noiseVariance) / noisyN ** 2);
  const shown = (value: number) => roundedTo(Math.min(most, Math.max(least, value)), 1);
  return { mean: shown(mean), lower: shown(mean - half), upper: shown(mean + half) };
}
