import { errors, type JWTVerifyGetKey } from 'jose';
import { keptKeys } from './keptKeys.ts';
import { spacedAttempts } from './spacedAttempts.ts';

/** Milliseconds that the issuer's description may take. */
const deadline = 5_000;
/** Milliseconds after a discovery that failed. */
const again = 5_000;

/**
 * The issuer's keys, found by OpenID Connect discovery at the first token, so that a gateway starts without
 * its issuer. A discovery that failed is tried again by the first token five seconds later, and one is made anew where the
 * keys are no longer to be had where they were: issuers move them.
 *
 * @param clock milliseconds of the epoch
 */
export function discoveredKeys(issuer: string, clock: () => number): JWTVerifyGetKey {
  let found: JWTVerifyGetKey | null = null;
  const find = spacedAttempts(async () => {
    found = keptKeys(await discover(issuer), clock, () => {
      found = null;
    });
    return found;
  }, clock);
  return async (header, token) => (found ?? (await find(again)))(header, token);
}

/** Where the keys are. OpenID Connect Discovery 1.0, §4: the description lies under the issuer and repeats its name. */
async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(deadline) });
  if (!response.ok) throw new errors.JWKSInvalid(`${address} answered HTTP ${response.status}`);
  const description = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (description.issuer !== issuer || typeof description.jwks_uri !== 'string')
    throw new errors.JWKSInvalid(`${address} does not describe ${issuer}`);
  return new URL(description.jwks_uri);
}
