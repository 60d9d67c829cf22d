import { GraphQLError } from 'graphql';
import type { Count, RatePolicy } from './rateCounter.ts';

/**
 * HTTP 429: what is limited, and when to come back.
 *
 * @param more headers that go with it
 */
export function rateLimited(
  policy: RatePolicy,
  count: Count,
  more: readonly (readonly [string, string])[] = [],
): GraphQLError {
  const { name, points, seconds } = policy;
  const wait = count.seconds === 1 ? '1 second' : `${count.seconds} seconds`;
  return new GraphQLError(
    `The limit "${name}" of ${points} in ${seconds} seconds is reached; try again in ${wait}.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: {
          status: 429,
          headers: new Map([
            ['retry-after', String(count.seconds)],
            ...rateHeaders(policy, count),
            ...more,
          ]),
        },
      },
    },
  );
}

/** What is left, as draft-ietf-httpapi-ratelimit-headers-10 has it: quota and window, remaining and time. */
export function rateHeaders(
  { name, points, seconds }: RatePolicy,
  { remaining, seconds: until }: Count,
): ReadonlyMap<string, string> {
  return new Map([
    ['ratelimit-policy', `"${name}";q=${points};w=${seconds}`],
    ['ratelimit', `"${name}";r=${remaining};t=${until}`],
  ]);
}
