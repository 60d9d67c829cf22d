import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { spacedAttempts } from './spacedAttempts.ts';

/** Milliseconds after which keys are fetched anew, and after which that is tried again. */
const refresh = { every: 600_000, again: 30_000, withoutAny: 5_000 };
/** Milliseconds for which keys count that cannot be fetched anew: about as long as a token that they sign. */
const longest = 3_600_000;

/**
 * An issuer's keys, fetched at the first token, and then every ten minutes while tokens are verified by those of before
 * (stale while revalidate, and stale if error: RFC 5861). So a short outage of the issuer is none of the gateway's. A
 * token that names an unknown key has them fetched at once, twice a minute at most, also where that fails; within that
 * time the key is unknown. Without keys that count a fetch that failed is tried again after five seconds.
 *
 * @param clock milliseconds of the epoch
 * @param lost told when those of before count no more, and none can be fetched
 */
export function keptKeys(address: URL, clock: () => number, lost: () => void): JWTVerifyGetKey {
  // When they are fetched is decided here alone: jose remembers no fetch that failed.
  const keys = createRemoteJWKSet(address, { cacheMaxAge: Infinity, cooldownDuration: Infinity });
  let loaded = -Infinity;
  const fetchAnew = spacedAttempts(async () => {
    await keys.reload();
    loaded = clock();
  }, clock);
  const fetchFirst = () =>
    fetchAnew(refresh.withoutAny).catch((error: unknown) => {
      lost();
      throw error;
    });
  // What was wrong is told once the keys count no more.
  const tryAnew = () => fetchAnew(refresh.again).catch(() => undefined);
  return async (header, token) => {
    const age = clock() - loaded;
    if (age >= longest) await fetchFirst();
    else if (age >= refresh.every) void tryAnew();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await tryAnew();
      return keys(header, token);
    }
  };
}
