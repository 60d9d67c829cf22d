import { tokenChallenge } from '../token/tokenErrors.ts';
import type { Caller } from './caller.ts';
import type { RateCounter, RatePolicy } from './rateCounter.ts';
import type { RateLimits } from './rateLimit.ts';
import { rateHeaders, rateLimited } from './rateLimited.ts';

/** Holds callers to what they may spend. */
export interface Rates {
  /**
   * Without counting.
   *
   * @throws GraphQLError `RATE_LIMITED` while a caller was refused here in this window
   */
  refuseSpent(caller: Caller): void;
  /** Whether what a caller spends is limited. */
  limits(caller: Caller): boolean;
  /**
   * Counts what a request costs: one point and its estimated cost. A request that costs more than a whole window
   * has takes the whole of one.
   *
   * @returns the headers that tell what is left; none without a limit
   * @throws GraphQLError `RATE_LIMITED`
   */
  spend(caller: Caller, cost: number): Promise<ReadonlyMap<string, string>>;
  /**
   * Counts attempts at something that is limited by itself.
   *
   * @throws GraphQLError `RATE_LIMITED`
   */
  attempt(caller: Caller, policy: RatePolicy, times: number): Promise<void>;
  /**
   * Counts a token that is refused, up to as many as the caller's points without a token and apart from them: behind
   * one address one program with an old token takes nothing from those who send none.
   *
   * @throws GraphQLError `RATE_LIMITED`, which asks for another token still
   */
  refuseToken(caller: Caller): Promise<void>;
}

/** Callers that are remembered as refused. */
const remembered = 10_000;

/** @param now milliseconds of a clock that never goes back; tests give their own */
export function createRates(
  { anonymous, authenticated }: RateLimits,
  counter: RateCounter,
  now: () => number = () => performance.now(),
): Rates {
  const policies = {
    anonymous: anonymous && { ...anonymous, name: 'anonymous' },
    authenticated: authenticated && { ...authenticated, name: 'authenticated' },
    refusedTokens: anonymous && { ...anonymous, name: 'refused tokens' },
  };
  const policyOf = (caller: Caller) =>
    caller.authenticated ? policies.authenticated : policies.anonymous;
  const refused = new Map<string, number>();
  /** Counts what is limited apart from a caller's points. */
  async function countApart(
    { key }: Caller,
    policy: RatePolicy,
    points: number,
    more?: Parameters<typeof rateLimited>[2],
  ): Promise<void> {
    const count = await counter.count(policy, key, points);
    if (!count.within) throw rateLimited(policy, count, more);
  }
  return {
    refuseSpent: (caller) => {
      const policy = policyOf(caller);
      if (!policy || refused.size === 0) return;
      const seconds = Math.ceil(((refused.get(caller.key) ?? 0) - now()) / 1000);
      if (seconds <= 0) return;
      throw rateLimited(policy, { within: false, remaining: 0, seconds });
    },
    limits: (caller) => policyOf(caller) !== null,
    spend: async (caller, cost) => {
      const policy = policyOf(caller);
      if (!policy) return new Map();
      const points = Math.min(policy.points, 1 + Math.ceil(Math.max(0, cost)));
      const count = await counter.count(policy, caller.key, points);
      if (count.within) return rateHeaders(policy, count);
      if (refused.size >= remembered) refused.clear();
      refused.set(caller.key, now() + count.seconds * 1000);
      throw rateLimited(policy, count);
    },
    attempt: countApart,
    refuseToken: async (caller) => {
      const policy = policies.refusedTokens;
      if (policy) await countApart(caller, policy, 1, [tokenChallenge]);
    },
  };
}
