import type { Count, Counted, RateCounter, RatePolicy } from './rateCounter.ts';

interface Waiting {
  readonly points: number;
  readonly resolve: (count: Count) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Counts at once while nothing is being counted for the same caller and limit, and what comes meanwhile together when
 * that has ended: who asks many times at once costs the database a few counts instead of as many. Each is answered as
 * if they had been counted one after the other, in the order in which they came.
 */
export function groupedCounts(
  count: (...asked: Parameters<RateCounter['count']>) => Promise<Counted>,
): RateCounter['count'] {
  const underWay = new Map<string, Waiting[]>();

  async function countWaiting(name: string, policy: RatePolicy, key: string): Promise<void> {
    for (;;) {
      const group = underWay.get(name) ?? [];
      if (group.length === 0) break;
      underWay.set(name, []);
      await countTogether(group, policy, (points) => count(policy, key, points));
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
