import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Milliseconds after which keys are fetched anew, and after which that is tried again where it failed. */
const refresh = { every: 600_000, again: 30_000 };
/** Milliseconds for which keys count that cannot be fetched anew: about as long as a token that they sign. */
const longest = 3_600_000;

/**
 * An issuer's keys, fetched at the first token, and then every ten minutes while tokens are verified by those of before
 * (stale while revalidate, and stale if error: RFC 5861). So a short outage of the issuer is none of the gateway's. A
 * token that names an unknown key has them fetched at once, twice a minute at most.
 */
export function keptKeys(address: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(address, { cacheMaxAge: longest });
  let due: number | null = null;
  const fetchAnew = async (now: number) => {
    due = now + refresh.again;
    await keys.reload();
    due = now + refresh.every;
  };
  return (header, token) => {
    const now = Date.now();
    due ??= now + refresh.every;
    // What was wrong is told once the keys count no more.
    if (now >= due) fetchAnew(now).catch(() => undefined);
    return keys(header, token);
  };
}
