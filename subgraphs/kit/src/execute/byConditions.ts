import type { Holds } from './collectedFields.ts';

/** Combinations of conditions that are kept of one operation; what takes more is made as it comes. */
const combinations = 16;

/**
 * Makes something of an operation once for each combination of the conditions that hold.
 *
 * @param conditions the variables that `@skip` and `@include` hang on
 */
export function byConditions<T>(
  conditions: readonly string[],
  make: (holds: Holds) => T,
): (holds: Holds) => T {
  const kept = new Map<string, T>();
  return (holds) => {
    const key = conditions.map((name) => (holds(name) ? '1' : '0')).join('');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(holds);
    if (kept.size < combinations) kept.set(key, made);
    return made;
  };
}
