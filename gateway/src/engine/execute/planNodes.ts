import type { QueryPlan } from '../queryPlans.ts';

/** A step of a plan, as the planner names it. */
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
/** What a fetch needs of the entities that it asks for more of. */
export type RequiredSelection = NonNullable<FetchNode['requires']>[number];
export type Rewrite = NonNullable<FetchNode['inputRewrites']>[number];
