import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';

/** Plans that are kept besides the pinned ones, and bytes of them as JSON. */
export interface PlanLimits {
  readonly max?: number;
  readonly maxSize?: number;
}

/**
 * Small ones take fifty times their JSON, with what is prepared to run them: some 30 KB each. Of large ones, 13 KB as JSON,
 * the 2,300 that 30 MiB hold (what Apollo's gateway keeps) took more than a gigabyte.
 */
const preset = { max: 5_000, maxSize: 6 * 1024 * 1024 };

/**
 * Keeps plans by the operations that they are of: the pinned ones for good, and of the others those that were used last.
 *
 * @param known of an earlier process: found as long as this one runs, and no entries until they are kept here
 */
export function keptPlans(
  known: Iterable<readonly [operation: string, plan: QueryPlan]> = [],
  limits: PlanLimits = {},
) {
  const earlier = new Map(known);
  const pinned = new Map<string, QueryPlan>();
  const recent = new LRUCache<string, QueryPlan>({
    ...preset,
    ...limits,
    sizeCalculation: bytesOf,
  });
  return {
    find: (operation: string) =>
      pinned.get(operation) ?? recent.get(operation) ?? earlier.get(operation),
    keep: (operation: string, plan: QueryPlan) => void recent.set(operation, plan),
    pin: (operation: string, plan: QueryPlan) => {
      recent.delete(operation);
      pinned.set(operation, plan);
    },
    entries: () => [...pinned, ...recent.entries()],
  };
}

function bytesOf(plan: QueryPlan): number {
  return Buffer.byteLength(JSON.stringify(plan));
}
