import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from './rateLimit.ts';

/** A limit by its name; two names never share a count. */
export interface RatePolicy extends RateLimit {
  readonly name: string;
}

/** What a caller has left. */
export interface Count {
  readonly within: boolean;
  readonly remaining: number;
  /** Until the window ends. */
  readonly seconds: number;
}

/** A count, and how many points were counted by then; null for who is refused without being counted. */
export interface Counted extends Count {
  readonly spent: number | null;
}

/** Where it is counted what callers spend. */
export interface RateCounter {
  /**
   * Counts points; those past the limit too, so that a caller who does not stop stays refused for the window.
   *
   * @throws anything when it cannot be counted
   */
  count(policy: RatePolicy, key: string, points: number): Promise<Count>;
  close?(): Promise<void>;
}

/** Callers whose counts a process remembers for one limit: some 70 MB, were they all to call within a window. */
const mostCallers = 100_000;

/**
 * Counts in this process alone, for so many callers of a limit; beyond them who has not called for longest begins anew.
 * (The library remembers whoever calls until the window ends.)
 */
export function memoryCounter(most = mostCallers): RateCounter {
  return counterOf(async ({ name, points, seconds }) => {
    const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    const callers = new LRUCache<string, true>({
      max: most,
      dispose: (_value, key, reason) => {
        if (reason === 'evict') void limiter.delete(key);
      },
    });
    return {
      consume: (key, spent) => {
        callers.set(key, true);
        return limiter.consume(key, spent);
      },
    };
  });
}

/** As much of the library's as is asked. */
interface Limiter {
  consume(key: string, points: number): Promise<RateLimiterRes>;
}

/** Counts by the library's limiters, one a policy. */
export function counterOf(limiterOf: (policy: RatePolicy) => Promise<Limiter>): {
  count(...asked: Parameters<RateCounter['count']>): Promise<Counted>;
} {
  const limiters = new Map<string, Promise<Limiter>>();
  const limiter = (policy: RatePolicy): Promise<Limiter> => {
    const key = JSON.stringify([policy.name, policy.points, policy.seconds]);
    const known = limiters.get(key);
    if (known) return known;
    const made = limiterOf(policy);
    made.catch(() => limiters.delete(key));
    limiters.set(key, made);
    return made;
  };
  return {
    count: async (policy, key, points) => {
      const result = await (await limiter(policy)).consume(key, points).catch(refusal);
      return countOf(result);
    },
  };
}

/** The library tells that a limit is passed by throwing what it else returns. */
function refusal(thrown: unknown): RateLimiterRes & { readonly refused?: true } {
  if (!(thrown instanceof RateLimiterRes)) throw thrown;
  return Object.assign(thrown, { refused: true } as const);
}

function countOf({
  refused,
  consumedPoints,
  remainingPoints,
  msBeforeNext,
}: RateLimiterRes & { readonly refused?: true }): Counted {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const remaining = Math.max(0, remainingPoints);
  return { within: !refused, remaining, seconds, spent: consumedPoints || null };
}
