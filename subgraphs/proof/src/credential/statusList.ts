import { gunzipSync, gzipSync } from 'node:zlib';
import { contexts, type StatusListCredential, type StatusPurpose } from './Credential.ts';
import { CredentialError } from './jwt.ts';

/**
 * Entries of a status list, 16 KB of bits: the fewest that Bitstring Status List 1.0 allows, so that whoever fetches
 * one for a single entry does not tell which.
 */
export const statusListLength = 131_072;

/** Far beyond what any list has; what inflates to more is none. */
const mostBytes = 2 ** 24;
/** Milliseconds after which a verifier should look again. */
const ttl = 30_000;
/** Milliseconds for which a list counts at most: what was fetched longer ago may hide a revocation. */
const lifetime = 24 * 3_600_000;

/** What a status list is published as. */
export interface PublishedList {
  /** Its address. */
  readonly id: string;
  readonly issuer: string;
  readonly purpose: StatusPurpose;
  readonly issuedAt: Date;
  /** The entries that are set. */
  readonly indexes: Iterable<number>;
}

/** A status list as the credential that is signed. Of one minute and the same entries it is the same. */
export function statusListCredential({
  id,
  issuer,
  purpose,
  issuedAt,
  indexes,
}: PublishedList): StatusListCredential {
  const from = Math.floor(issuedAt.getTime() / 60_000) * 60_000;
  return {
    '@context': [contexts[0]],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: new Date(from).toISOString(),
    validUntil: new Date(from + lifetime).toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeStatusList(indexes),
      ttl,
    },
  };
}

/** The bits, the first the left-most of the first byte: compressed (GZIP), in base64url with multibase's `u` before it. */
export function encodeStatusList(indexes: Iterable<number>): string {
  const bits = Buffer.alloc(statusListLength / 8);
  for (const index of indexes) {
    const at = Math.floor(index / 8);
    bits[at] = (bits[at] ?? 0) | maskOf(index);
  }
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** @throws CredentialError for what is no list, or a shorter one than the standard allows */
export function decodeStatusList(encodedList: string): Uint8Array {
  const bits = inflated(encodedList);
  if (!bits) throw new CredentialError('The status list has no bits that can be read.');
  if (bits.length * 8 < statusListLength)
    throw new CredentialError(
      `The status list has fewer than ${statusListLength} entries (STATUS_LIST_LENGTH_ERROR).`,
    );
  return bits;
}

/** @throws CredentialError for an entry that the list does not have */
export function hasStatus(bits: Uint8Array, index: number): boolean {
  const byte = bits[Math.floor(index / 8)];
  if (byte === undefined)
    throw new CredentialError(`The status list has no entry ${index} (RANGE_ERROR).`);
  return (byte & maskOf(index)) !== 0;
}

function maskOf(index: number): number {
  return 0x80 >> (index % 8);
}

function inflated(encodedList: string): Uint8Array | null {
  if (!encodedList.startsWith('u')) return null;
  try {
    const bytes = Buffer.from(encodedList.slice(1), 'base64url');
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return null;
  }
}
