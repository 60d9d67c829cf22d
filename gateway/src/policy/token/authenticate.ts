import { anonymous } from '@spine/kit/viewer';
import {
  createLocalJWKSet,
  errors,
  type JWK,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { discoveredKeys } from './discoveredKeys.ts';
import { issuerUnreachable, tokenRefused } from './tokenErrors.ts';
import { verifiedTokens } from './verifiedTokens.ts';
import { verifyToken } from './verifyToken.ts';
import { type TokenViewer, viewerOf } from './viewerOf.ts';

/** Whose tokens count, and what of them. */
export interface TokenIssuer {
  /** The `iss` of its tokens; without a `publicKey` also the address where it is discovered. */
  readonly issuer: string;
  /** The `aud` that its tokens must name. */
  readonly audience: string;
  /** Verifies without asking the issuer. A `kid` in the token must be the key's. */
  readonly publicKey?: JWK;
  /** Claims that subgraphs get besides `sub` and `scope`. */
  readonly viewerClaims: readonly string[];
}

/** The issuer of a developer's own tokens; its key is made on that machine. */
export const developmentIssuer = {
  issuer: 'urn:spine:development',
  audience: 'urn:spine:graph',
} as const;

/** Asymmetric only, so that a public key can never pass as a shared secret. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockSkewSeconds = 5;
/** Access tokens by RFC 9068 and by older issuers; an issuer's other kinds of token are refused. */
const tokenTypes = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/**
 * Reads the `Authorization` header. Without one the viewer is anonymous; without an issuer everybody is. A token
 * that was verified a moment ago is not verified again, and its viewer is the same object.
 *
 * @param clock milliseconds of the epoch; tests give their own
 * @returns a function that throws `UNAUTHENTICATED` (HTTP 401) for everything else than a valid bearer token
 */
export function authenticator(
  issuer: TokenIssuer | null,
  clock: () => number = Date.now,
): (authorization: string | undefined) => Promise<TokenViewer> {
  if (issuer === null) return async () => anonymous;
  const verified = verifiedTokens(clock);
  const keys = keysOf(issuer, clock);
  const noteKey = watchKeys(verified.forgetAll);
  const options = optionsFor(issuer);
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const known = verified.viewerOf(authorization);
    if (known) return known;
    try {
      const { payload, protectedHeader, key } = await verifyToken(
        bearerToken(authorization),
        keys,
        { ...options, currentDate: new Date(clock()) },
      );
      checkType(protectedHeader);
      noteKey(key);
      const viewer = viewerOf(payload, issuer.viewerClaims);
      verified.remember(authorization, viewer, payload.exp ?? 0);
      return viewer;
    } catch (error) {
      throw isTokensFault(error) ? tokenRefused(error) : issuerUnreachable(error);
    }
  };
}

function keysOf({ issuer, publicKey }: TokenIssuer, clock: () => number): JWTVerifyGetKey {
  return publicKey ? createLocalJWKSet({ keys: [publicKey] }) : discoveredKeys(issuer, clock);
}

/** Tells of a key that was not used before: the issuer's keys have changed, and an old one may be among the gone. */
function watchKeys(onChange: () => void): (key: object) => void {
  const used = new WeakSet<object>();
  return (key) => {
    if (used.has(key)) return;
    used.add(key);
    onChange();
  };
}

function optionsFor({ issuer, audience }: TokenIssuer): JWTVerifyOptions {
  return {
    issuer,
    audience,
    algorithms,
    clockTolerance: clockSkewSeconds,
    requiredClaims: ['sub', 'exp'],
  };
}

function bearerToken(authorization: string): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new errors.JWTInvalid('not a bearer token');
  return token;
}

function checkType({ typ }: JWTHeaderParameters): void {
  if (!tokenTypes.includes(typ?.toLowerCase())) throw new errors.JWTInvalid('not an access token');
}

const issuersFaults = [errors.JWKSInvalid.code, errors.JWKSTimeout.code, errors.JOSEError.code];

function isTokensFault(error: unknown): boolean {
  return error instanceof errors.JOSEError && !issuersFaults.includes(error.code);
}
