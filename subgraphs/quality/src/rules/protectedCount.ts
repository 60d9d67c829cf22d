import { policy } from './disclosure/policy.ts';

/** A count as anyone may see it: null where it is too small, none at all included, else rounded; see {@link policy}. */
export function protectedCount(count: number): number | null {
  return count < policy.fewest ? null : Math.round(count / policy.step) * policy.step;
}
