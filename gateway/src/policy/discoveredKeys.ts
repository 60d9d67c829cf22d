import { errors, type JWTVerifyGetKey } from 'jose';
import { keptKeys } from './keptKeys.ts';

/** Milliseconds that the issuer's description may take. */
const deadline = 5_000;

/**
 * The issuer's keys, found by OpenID Connect discovery at the first token, so that a gateway starts without
 * its issuer. A discovery that failed is tried again by the next token.
 */
export function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return (await keys)(header, token);
  };
}

/** OpenID Connect Discovery 1.0, §4: the description lies under the issuer and repeats its name. */
async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(deadline) });
  if (!response.ok) throw new errors.JWKSInvalid(`${address} answered HTTP ${response.status}`);
  const description = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (description.issuer !== issuer || typeof description.jwks_uri !== 'string')
    throw new errors.JWKSInvalid(`${address} does not describe ${issuer}`);
  return keptKeys(new URL(description.jwks_uri));
}
