import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
export const hashLength = 32;

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** The hash of an empty tree (RFC 6962, 2.1). */
export const emptyRoot: Uint8Array = hash('sha256', '', 'buffer');

/** The hash of one entry: a leaf of the tree (RFC 6962, 2.1). A text counts as UTF-8. */
export function leafHash(entry: string | Uint8Array): Uint8Array {
  const bytes = typeof entry === 'string' ? Buffer.from(entry) : entry;
  return hash('sha256', Buffer.concat([leafPrefix, bytes]), 'buffer');
}

/** The hash of two neighbouring subtrees (RFC 6962, 2.1). Its prefix differs from a leaf's, so no node passes for an entry. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}

/** Whether two hashes are the same. They are public, so the time it takes tells nothing. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
