import { policy } from './policy.ts';

const z = 1.96;

/** A share with its 95 % interval, each 0 to 1. */
export interface Share {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's 95 % interval of a share. Source: Wilson, Journal of the American Statistical Association 1927.
 *
 * @param denominator at least 1
 */
export function wilson(numerator: number, denominator: number): Share {
  const share = numerator / denominator;
  const z2n = (z * z) / denominator;
  const centre = share + z2n / 2;
  const half = z * Math.sqrt((share * (1 - share)) / denominator + z2n / (4 * denominator));
  const at = (value: number) => Math.min(1, Math.max(0, value / (1 + z2n)));
  return { share, lower: at(centre - half), upper: at(centre + half) };
}

/** A share in percent, of published counts alone: whole, with one decimal from 4,000 on. */
export interface Percentage {
  readonly percent: number;
  readonly lower: number;
  readonly upper: number;
}

/** What published counts say of a share; a numerator that noise raised above its denominator is all of it. */
export function percentage(numerator: number, denominator: number): Percentage {
  const { share, lower, upper } = wilson(Math.min(numerator, denominator), denominator);
  const decimals = denominator >= policy.decimalFrom ? 1 : 0;
  const percent = (value: number) => roundedTo(100 * value, decimals);
  return { percent: percent(share), lower: percent(lower), upper: percent(upper) };
}

/** Halves away from zero, which binary fractions would otherwise decide by chance. */
export function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * factor + 1e-9) / factor;
  return value < 0 ? -rounded || 0 : rounded;
}
