import { LRUCache } from 'lru-cache';
import type { Limits } from './limits.ts';
import { refuseOversized } from './refuseOversized.ts';

/** Texts remembered, and characters that one of them may have: 10 MB at most. */
const kept = { texts: 1_000, characters: 10_000 };

/**
 * Refuses oversized documents, and remembers which passed: clients send the same few over and over, and counting
 * takes as long as parsing. The least used are forgotten first.
 *
 * @returns a check that throws RequestRefused
 */
export function sizeGuard(limits: Limits): (source: string) => void {
  const passed = new LRUCache<string, true>({ max: kept.texts });
  return (source) => {
    if (passed.get(source)) return;
    refuseOversized(source, limits);
    if (source.length > kept.characters) return;
    passed.set(source, true);
  };
}
