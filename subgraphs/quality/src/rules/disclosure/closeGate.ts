import type { Equations } from './Equations.ts';
import { type Bounds, Intervals } from './Intervals.ts';
import { mostOff, policy } from './policy.ts';
import { publishedCount } from './publishedCount.ts';

/** A count of a release, and whether it is shown. */
export interface GatedCount {
  readonly n: number;
  readonly cellKey: number;
  /** That nobody can be counted there, by the code lists. */
  readonly structural: boolean;
  /** What the release that is corrected showed, where a correction keeps it. */
  readonly kept?: number;
  withheld: boolean;
}

/**
 * Withholds further counts until nobody who knows the rules can narrow a withheld one to fewer than 4 values. The
 * attacker is given more than there is to know: that a count is withheld for being small is never told.
 *
 * @returns how many counts were withheld for the sake of others
 */
export function closeGate(counts: readonly GatedCount[], equations: Equations): number {
  const bounds = { low: new Float64Array(counts.length), high: new Float64Array(counts.length) };
  counts.forEach((count, number) => {
    bound(bounds, number, count);
  });
  let closed = 0;
  for (;;) {
    const known = new Intervals(bounds, equations);
    const narrowed = counts.flatMap(({ withheld, structural }, number) =>
      withheld && !structural && known.candidates(number) < policy.fewestCandidates ? [number] : [],
    );
    if (narrowed.length === 0) return closed;
    const giveaways = new Set(narrowed.map((each) => giveawayOf(each, known, counts, equations)));
    for (const number of giveaways) {
      const count = counts[number];
      if (!count) continue;
      count.withheld = true;
      bound(bounds, number, count);
    }
    closed += giveaways.size;
  }
}

/** More than any registry has cases. A number, as from sums of infinities nothing follows. */
const unlimited = 2 ** 40;

/** What is known of a count by itself. */
function bound({ low, high }: Bounds, number: number, count: GatedCount): void {
  if (!count.structural) [low[number], high[number]] = knownOf(count);
}

function knownOf(count: GatedCount): readonly [number, number] {
  if (count.withheld) return [0, count.n < policy.fewest ? policy.fewest - 1 : unlimited];
  const shown = publishedCount(count);
  // What is kept can be of fewer by now.
  return [Math.max(Math.min(policy.fewest, count.n), shown - mostOff), shown + mostOff];
}

/**
 * The smallest shown count among those that narrowed a count, or narrowed those that did.
 *
 * @throws Error where nothing shown did, which bounds of withheld counts alone cannot bring about
 */
function giveawayOf(
  narrowed: number,
  { raisedBy, loweredBy }: Intervals,
  counts: readonly GatedCount[],
  equations: Equations,
): number {
  const seen = new Set([narrowed]);
  let front = [narrowed];
  while (front.length > 0) {
    const next = front.flatMap((number) =>
      [raisedBy, loweredBy].flatMap((cause) => equations.countsIn(cause[number] ?? -1)),
    );
    front = [...new Set(next)].filter((number) => !seen.has(number));
    for (const number of front) seen.add(number);
    const shown = front.filter(
      (number) => !counts[number]?.withheld && !counts[number]?.structural,
    );
    const [smallest] = shown.toSorted((a, b) => (counts[a]?.n ?? 0) - (counts[b]?.n ?? 0) || a - b);
    if (smallest !== undefined) return smallest;
  }
  throw new Error(`Count ${narrowed} is narrowed by nothing that is shown.`);
}
