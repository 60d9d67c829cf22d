import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Environment, list, readEnv } from '@spine/kit/env';
import { StartupError } from '@spine/kit/startup';
import type { JWK } from 'jose';
import { z } from 'zod';
import type { TokenIssuer } from './token/authenticate.ts';

const settings = {
  OIDC_ISSUER: z.string().optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_PUBLIC_KEY: z.string().transform(readKey).optional(),
  VIEWER_CLAIMS: list(),
};

/**
 * Reads `OIDC_…` and `VIEWER_CLAIMS`.
 *
 * @returns null where nobody's tokens count
 * @throws StartupError naming what cannot be used, or not without another
 */
export function readIssuer(environment: Environment): TokenIssuer | null {
  const env = readEnv(settings, environment);
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_PUBLIC_KEY: publicKey } = env;
  if (!issuer && !audience && !publicKey) return null;
  if (!issuer || !audience)
    throw new StartupError(
      'OIDC_ISSUER and OIDC_AUDIENCE belong together; set both, or neither to serve everybody as anonymous.',
    );
  if (!publicKey && !/^https?:\/\//.test(issuer))
    throw new StartupError(
      `OIDC_ISSUER is "${issuer}", where no keys can be discovered; set it to an http(s) address or give its key by OIDC_PUBLIC_KEY.`,
    );
  return { issuer, audience, viewerClaims: env.VIEWER_CLAIMS, ...(publicKey && { publicKey }) };
}

function readKey(text: string, context: z.core.$RefinementCtx): JWK {
  try {
    const key: JWK = JSON.parse(text);
    if (!('d' in key) && isVerifying(createPublicKey({ key, format: 'jwk' }))) return key;
  } catch {
    // Reported below, like every other text that is no key.
  }
  context.addIssue('expected a public key as JSON (JWK): RSA, EC of P-256 or Ed25519');
  return z.NEVER;
}

/** Whether one of the algorithms by which tokens are verified is for it. */
function isVerifying({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return asymmetricKeyType === 'rsa' || asymmetricKeyType === 'ed25519';
}
