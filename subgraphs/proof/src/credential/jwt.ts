import { CompactSign, type CryptoKey, compactVerify, importJWK } from 'jose';
import { canonicalText } from '../canonicalText.ts';
import type { IssuerKey } from '../keys/signingKeys.ts';

/** What the type header of a credential says (Securing Verifiable Credentials using JOSE and COSE). */
const typ = 'vc+jwt';
const alg = 'EdDSA';

/** Signs credentials, each as compact JWS whose payload is the credential itself. */
export type SignCredential = (credential: object) => Promise<string>;

/** Keys that verify, by their ids. */
export type VerifyingKeys = ReadonlyMap<string, CryptoKey>;

/** Why a credential is not what somebody with one of the keys has signed. */
export class CredentialError extends Error {
  override readonly name: string = 'CredentialError';
}

/** Why something is not even a credential that was changed, but of another kind. */
export class NoCredentialError extends CredentialError {
  override readonly name = 'NoCredentialError';
}

/** @param key private, Ed25519 */
export function credentialSigner(key: IssuerKey): SignCredential {
  let imported: ReturnType<typeof importJWK> | null = null;
  const protectedHeader = { alg, cty: 'vc', kid: key.kid, typ };
  return async (credential) => {
    imported ??= importJWK(key, alg);
    const payload = new TextEncoder().encode(canonicalText(credential));
    return new CompactSign(payload).setProtectedHeader(protectedHeader).sign(await imported);
  };
}

/** Keys ready to verify with. */
export async function verifyingKeys(keys: readonly IssuerKey[]): Promise<VerifyingKeys> {
  const imported = keys.map(async (key) => [key.kid, await importJWK(key, alg)] as const);
  return new Map((await Promise.all(imported)) as [string, CryptoKey][]);
}

/**
 * Opens a signed credential: what it says, once it is sure that one of the keys has signed it. Each has one spelling
 * alone, so that no change of it goes unnoticed, of bits that base64url does not use neither, and nobody reads in it
 * what another does not: a name twice, say.
 *
 * @throws CredentialError; of what is another kind of text, NoCredentialError
 */
export async function openCredential(text: string, keys: VerifyingKeys): Promise<unknown> {
  const parts = text.split('.');
  const [header = '', payload = ''] = parts;
  // A change of one byte damages one part.
  if (parts.length !== 3 || !parts.some(isCanonical) || isOfOthers(header, keys))
    throw new NoCredentialError('It is no signed credential.');
  if (!parts.every(isCanonical)) throw new CredentialError('Its text is damaged.');
  const key = keyOf(readCanonical(header), keys);
  await compactVerify(text, key, { algorithms: [alg] }).catch(() => {
    throw new CredentialError('The signature does not fit: it was changed after it was signed.');
  });
  return readCanonical(payload);
}

function keyOf(header: unknown, keys: VerifyingKeys) {
  const { alg: by, cty, kid, typ: type, ...more } = header as Record<string, unknown>;
  if (by !== alg || type !== typ || cty !== 'vc' || Object.keys(more).length > 0)
    throw new CredentialError(`Its header is not that of a credential signed with ${alg}.`);
  const key = keys.get(String(kid));
  if (!key) throw new CredentialError(`None of the keys is the one that it names, ${kid}.`);
  return key;
}

/** Whether it is the header of a token, say: neither of our type nor of one of the keys, as after a change of one byte. */
function isOfOthers(header: string, keys: VerifyingKeys): boolean {
  const value = parsed(decoded(header));
  if (typeof value !== 'object' || value === null) return false;
  const { kid, typ: type } = value as Record<string, unknown>;
  return type !== typ && !keys.has(String(kid));
}

function isCanonical(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function readCanonical(part: string): unknown {
  const text = decoded(part);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !isSpelling(text, value))
    throw new CredentialError('It is not JSON in its one canonical spelling.');
  return value;
}

/** Whether it is the one spelling of a value: what has half a surrogate pair has none. */
function isSpelling(text: string, value: unknown): boolean {
  try {
    return canonicalText(value) === text;
  } catch {
    return false;
  }
}

function decoded(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
