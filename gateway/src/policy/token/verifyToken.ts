import {
  type CryptoKey,
  errors,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  jwtVerify,
  type ResolvedKey,
} from 'jose';

/** Keys that a token is tried with: an issuer that changes its keys has two or three, and each try costs. */
const most = 5;

/**
 * Verifies a token by the key that it names, or by whichever of several that fit: tokens need name none, and while an
 * issuer changes its keys it has more than one for an algorithm.
 *
 * @returns what the token says, and the key that it was signed by
 * @throws JOSEError for a token that is not valid, and what `keys` throws
 */
export async function verifyToken(
  token: string,
  keys: JWTVerifyGetKey,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult & ResolvedKey> {
  try {
    return await jwtVerify(token, keys, options);
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return tryEach(error, token, options);
    throw error;
  }
}

async function tryEach(
  keys: AsyncIterable<CryptoKey>,
  token: string,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult & ResolvedKey> {
  let tried = 0;
  for await (const key of keys) {
    try {
      return await jwtVerify(token, () => key, options);
    } catch (error) {
      tried += 1;
      if (!(error instanceof errors.JWSSignatureVerificationFailed) || tried === most) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}
