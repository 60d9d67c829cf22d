import type { Sum } from './reconciled.ts';

/** The least and the most that something can be. */
export interface Range {
  low: number;
  high: number;
}

/** Ranges narrowed by sums, each in turn, until nothing changes: what can be said for certain. */
export function narrowed(known: readonly Range[], sums: readonly Sum[]): readonly Range[] {
  const ranges = known.map((range) => ({ ...range }));
  const at = (i: number): Range => ranges[i] ?? { low: 0, high: 0 };
  const narrow = (range: Range, low: number, high: number): boolean => {
    const changes = low > range.low || high < range.high;
    range.low = Math.max(range.low, low);
    range.high = Math.min(range.high, high);
    return changes;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of sums) {
      const whole = at(total);
      const low = parts.reduce((sum, part) => sum + at(part).low, 0);
      const high = parts.reduce((sum, part) => sum + at(part).high, 0);
      changed = narrow(whole, low, high) || changed;
      for (const part of parts) {
        const { low: partLow, high: partHigh } = at(part);
        const rest = { low: low - partLow, high: high - partHigh };
        changed = narrow(at(part), whole.low - rest.high, whole.high - rest.low) || changed;
      }
    }
  }
  return ranges;
}
