import { roundedTo } from '../disclosure/wilson.ts';

/** Shares in percent, one decimal, between which centres of a size lie by chance: 19 of 20, and 998 of 1,000. */
export interface FunnelLimits {
  readonly n: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

export type FunnelPosition = 'WITHIN' | 'BEYOND_95' | 'BEYOND_998';

/**
 * The limits of a funnel at a number of cases: p ± z·√(p(1 − p)/n), the standard error widened by √φ where φ is above 1.
 * Source: Spiegelhalter, Statistics in Medicine 2005, doi 10.1002/sim.1970.
 *
 * @param pool the share over all centres, 0 to 1
 * @param phi how much more centres differ than chance has it
 * @param n at least 1
 */
export function funnelLimits(pool: number, phi: number, n: number): FunnelLimits {
  const error = Math.sqrt((pool * (1 - pool) * Math.max(1, phi)) / n);
  const percent = (share: number) => roundedTo(100 * Math.min(1, Math.max(0, share)), 1);
  return {
    n,
    lower95: percent(pool - 1.96 * error),
    upper95: percent(pool + 1.96 * error),
    lower998: percent(pool - 3.09 * error),
    upper998: percent(pool + 3.09 * error),
  };
}

/** Where a share in percent lies. On a limit is within it. */
export function funnelPosition(percent: number, limits: FunnelLimits): FunnelPosition {
  if (percent < limits.lower998 || percent > limits.upper998) return 'BEYOND_998';
  return percent < limits.lower95 || percent > limits.upper95 ? 'BEYOND_95' : 'WITHIN';
}
