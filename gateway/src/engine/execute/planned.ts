import type { QueryPlans } from '../queryPlans.ts';

/** What plans speak of. */
export type Planned = Pick<QueryPlans, 'supergraph' | 'names'>;
