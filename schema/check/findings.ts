/** One line of a report. */
export interface Finding {
  /** What it is about, and for whom: `breaking, used by WayToCourse`. */
  readonly kind: string;
  /** A sentence. */
  readonly text: string;
  /** Whether the check fails for it. */
  readonly fails: boolean;
}

/** A finding as it is printed; on one line, whatever it quotes. */
export function lineOf({ kind, text }: Finding): string {
  return `${kind}: ${text.replace(/\s+/g, ' ')}`;
}

/** `1 answer`, `2 answers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Groups by a key, in the order in which the keys come up. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
