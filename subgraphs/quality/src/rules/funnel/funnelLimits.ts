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

/** What the limits of a funnel are drawn by. */
export interface FunnelTerms {
  /** The share over all centres, 0 to 1. */
  readonly pool: number;
  /** How much more centres differ than chance has it. */
  readonly phi: number;
}

/**
 * The limits of a funnel at a number of cases: p ± z·√(p(1 − p)/n), the standard error widened by √φ where φ is above 1.
 * Source: Spiegelhalter, Statistics in Medicine 2005, doi 10.1002/sim.1970.
 *
 * @param n at least 1
 */
export function funnelLimits(terms: FunnelTerms, n: number): FunnelLimits {
  const error = standardError(terms, n);
  const percent = (z: number) =>
    roundedTo(100 * Math.min(1, Math.max(0, terms.pool + z * error)), 1);
  return {
    n,
    lower95: percent(-z95),
    upper95: percent(z95),
    lower998: percent(-z998),
    upper998: percent(z998),
  };
}

/**
 * Where a share, 0 to 1, lies. On a limit is within it. It is set beside the limits themselves, not beside what is
 * shown of them: their rounding would decide on centres that lie next to one.
 *
 * @param n at least 1
 */
export function funnelPosition(share: number, terms: FunnelTerms, n: number): FunnelPosition {
  const off = roundedTo(Math.abs(share - terms.pool) / standardError(terms, n), 9);
  if (off > z998) return 'BEYOND_998';
  return off > z95 ? 'BEYOND_95' : 'WITHIN';
}

const z95 = 1.96;
const z998 = 3.09;

function standardError({ pool, phi }: FunnelTerms, n: number): number {
  return Math.sqrt((pool * (1 - pool) * Math.max(1, phi)) / n);
}
