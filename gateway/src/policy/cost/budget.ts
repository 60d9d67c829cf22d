import type { Viewer } from '@spine/kit/viewer';

/** How much one operation may cost. */
export interface Budget {
  readonly maximum: number;
  /** More for whoever holds a scope. */
  readonly byScope: ReadonlyMap<string, number>;
  /** Items assumed of a list whose size the schema does not tell. */
  readonly listSize: number;
}

export const defaultBudget: Budget = { maximum: 5_000, byScope: new Map(), listSize: 10 };

/** The most that one of the viewer's scopes allows, and never less than anybody has. */
export function budgetOf({ scopes }: Viewer, { maximum, byScope }: Budget): number {
  return Math.max(maximum, ...scopes.map((scope) => byScope.get(scope) ?? 0));
}
