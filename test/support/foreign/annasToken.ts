import { developmentIssuer } from '@spine/gateway';
import { SignJWT } from 'jose';

/** A token of the development issuer for Anna, who may use it for an hour. */
export function annasToken(
  key: Parameters<SignJWT['sign']>[0],
  claims: Record<string, unknown> = {},
): Promise<string> {
  const { issuer, audience } = developmentIssuer;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('anna')
    .setExpirationTime('1h')
    .sign(key);
}
