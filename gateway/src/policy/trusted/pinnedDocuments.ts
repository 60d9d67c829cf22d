import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { sha256 } from '../../sha256.ts';
import type { TrustedDocument } from './DocumentPolicy.ts';

/** Parsed documents that are kept besides the trusted ones. */
const others = 1_000;
/** Characters of their texts: parsed, one takes seventy-five times as much. */
const characters = 1_000_000;

/**
 * Where parsed and valid documents are kept on one schema. Trusted ones are kept for good, so that however many
 * others are sent, none is parsed and validated twice.
 */
export function pinnedDocuments(trusted: readonly TrustedDocument[]) {
  const hashes = new Set(trusted.map(({ text }) => sha256(text)));
  const pinned = new Map<string, DocumentNode>();
  const recent = new LRUCache<string, DocumentNode>({
    max: others,
    maxSize: characters,
    sizeCalculation: ({ loc }) => (loc?.end ?? 0) + 1,
  });
  return {
    get: async (key: string) => pinned.get(key) ?? recent.get(key),
    set: async (key: string, document: DocumentNode) => {
      // The key is the schema's hash and the text's.
      if (hashes.has(key.slice(key.indexOf(':') + 1))) pinned.set(key, document);
      else recent.set(key, document);
    },
    delete: async (key: string) => pinned.delete(key) || recent.delete(key),
  };
}
