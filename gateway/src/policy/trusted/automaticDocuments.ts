import { LRUCache } from 'lru-cache';
import type { AutomaticDocuments } from './DocumentPolicy.ts';

/** Bytes of a key: a SHA-256 in hexadecimal, and what marks it. */
const keySize = 80;

/**
 * Where documents that clients register by their hash are kept: in this process, the least used given up first.
 * A client whose document another gateway has is asked for the text once more.
 *
 * @returns what Apollo Server takes as its persisted queries; false where none are kept
 */
export function automaticDocuments({ maximum, seconds }: AutomaticDocuments) {
  if (maximum === 0) return false;
  const texts = new LRUCache<string, string>({
    maxSize: maximum,
    sizeCalculation: (text) => Buffer.byteLength(text) + keySize,
    ttl: seconds * 1_000,
  });
  return {
    cache: {
      get: async (hash: string) => texts.get(hash),
      set: async (hash: string, text: string) => void texts.set(hash, text),
      delete: async (hash: string) => texts.delete(hash),
    },
  } as const;
}
