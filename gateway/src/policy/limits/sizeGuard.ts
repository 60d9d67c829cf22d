import type { Limits } from './limits.ts';
import { refuseOversized } from './refuseOversized.ts';

/** Texts remembered, and characters that one of them may have: 10 MB at most. */
const kept = { texts: 1_000, characters: 10_000 };

/**
 * Refuses oversized documents, and remembers which passed: clients send the same few over and over, and counting
 * takes as long as parsing.
 *
 * @returns a check that throws RequestRefused
 */
export function sizeGuard(limits: Limits): (source: string) => void {
  const passed = new Set<string>();
  return (source) => {
    if (passed.has(source)) return;
    refuseOversized(source, limits);
    if (source.length > kept.characters) return;
    if (passed.size >= kept.texts) passed.clear();
    passed.add(source);
  };
}
