import { setTimeout as wait } from 'node:timers/promises';
import type { Count, Counted, RateCounter, RatePolicy } from './rateCounter.ts';

interface Waiting {
  readonly points: number;
  readonly resolve: (count: Count) => void;
  readonly reject: (reason: unknown) => void;
}

/** Milliseconds from one count of a caller to the next: less than an answer takes where anybody asks that often. */
const apart = 10;

/**
 * Counts at once whoever has not been counted a moment ago, and what the same caller asks in that moment together at its
 * end: who asks on and on costs the database a hundred counts a second, however many that is asked in. Each is answered as
 * if they had been counted one after the other, in the order in which they came.
 *
 * @param moment passes between one count of a caller and the next; tests give their own
 */
export function groupedCounts(
  count: (...asked: Parameters<RateCounter['count']>) => Promise<Counted>,
  moment: () => Promise<unknown> = () => wait(apart, undefined, { ref: false }),
): RateCounter['count'] {
  const underWay = new Map<string, Waiting[]>();

  async function countWaiting(name: string, policy: RatePolicy, key: string): Promise<void> {
    for (;;) {
      const group = underWay.get(name) ?? [];
      if (group.length === 0) break;
      underWay.set(name, []);
      const passed = moment();
      await countTogether(group, policy, (points) => count(policy, key, points));
      await passed;
    }
    underWay.delete(name);
  }

  return (policy, key, points) =>
    new Promise((resolve, reject) => {
      const own = { points, resolve, reject };
      const name = JSON.stringify([policy.name, policy.points, policy.seconds, key]);
      const waiting = underWay.get(name);
      if (waiting) {
        waiting.push(own);
        return;
      }
      underWay.set(name, [own]);
      void countWaiting(name, policy, key);
    });
}

async function countTogether(
  group: readonly Waiting[],
  { points: most }: RatePolicy,
  count: (points: number) => Promise<Counted>,
): Promise<void> {
  let later = group.reduce((sum, { points }) => sum + points, 0);
  try {
    const counted = await count(later);
    for (const { points, resolve } of group) {
      later -= points;
      resolve(before(later, counted, most));
    }
  } catch (reason) {
    for (const { reject } of group) reject(reason);
  }
}

/** What a count was before the points that came later. */
function before(later: number, { spent, ...count }: Counted, most: number): Count {
  if (spent === null) return count;
  const own = spent - later;
  return { ...count, within: own <= most, remaining: Math.max(0, most - own) };
}
