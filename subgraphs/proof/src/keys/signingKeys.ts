import { createPrivateKey, createPublicKey, generateKeyPairSync, hash } from 'node:crypto';
import type { JWK } from 'jose';
import { canonicalText } from '../canonicalText.ts';

/** An Ed25519 key with its id, the thumbprint of RFC 7638. */
export interface IssuerKey extends JWK {
  readonly kid: string;
  readonly x: string;
}

/** The keys somebody signs with: the first signs, all verify. */
export interface SigningKeys {
  /** Private. */
  readonly signing: IssuerKey;
  /** The public parts of all, the signing one first. */
  readonly verifying: readonly IssuerKey[];
}

/** Keys that cannot be used, in words without any of them. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/**
 * Reads a JWK set of Ed25519 keys whose first is private. A key is replaced by putting a new one before it: what
 * it signed still verifies, and its private part is needed no more.
 *
 * @throws KeyError
 */
export function readSigningKeys(text: string): SigningKeys {
  const keys = readKeySet(text);
  const [first] = keys;
  if (!first?.d) throw new KeyError('expected the first key to be a private one');
  if (!belongsTogether(first))
    throw new KeyError('expected the private part of the first key to belong to its public one');
  return { signing: first, verifying: keys.map(publicPart) };
}

/** Two keys pasted into one would sign what nobody can verify. */
function belongsTogether(key: IssuerKey): boolean {
  const privateKey = createPrivateKey({ key: key as never, format: 'jwk' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(key.x, 'base64url').equals(Buffer.from(x, 'base64url'));
}

/**
 * Reads the public parts of a JWK set of Ed25519 keys.
 *
 * @throws KeyError
 */
export function readVerifyingKeys(text: string): readonly IssuerKey[] {
  return readKeySet(text).map(publicPart);
}

/** A new private key. */
export function makeSigningKey(): IssuerKey {
  const jwk: JWK = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return withId(jwk);
}

/** A key without what signs, as others may have it. */
export function publicPart({ kid, x }: IssuerKey): IssuerKey {
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
}

function readKeySet(text: string): IssuerKey[] {
  const keys = parsed(text)?.keys;
  if (!Array.isArray(keys) || keys.length === 0)
    throw new KeyError('expected a JWK set, {"keys":[…]}, with one key or more');
  return keys.map((key: JWK | null) => {
    if (key?.kty !== 'OKP' || key.crv !== 'Ed25519' || !is32Bytes(key.x) || !isPrivateOrNone(key.d))
      throw new KeyError('expected Ed25519 keys alone');
    return withId(key);
  });
}

function parsed(text: string): { keys?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withId(key: JWK): IssuerKey {
  const { kty, crv, x = '' } = key;
  const kid = hash('sha256', canonicalText({ kty, crv, x }), 'base64url');
  return { ...key, kid, x };
}

function isPrivateOrNone(d: unknown): boolean {
  return d === undefined || is32Bytes(d);
}

function is32Bytes(value: unknown): boolean {
  return typeof value === 'string' && Buffer.from(value, 'base64url').length === 32;
}
