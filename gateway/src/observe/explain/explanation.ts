import type { ExplainedCommand } from '@spine/kit';
import type { Viewer } from '@spine/kit/viewer';
import type { OperationCost } from '../OperationCost.ts';
import type { ExplainedPlan } from './explainedPlan.ts';
import type { FieldVerdict } from './FieldVerdict.ts';

/** A call to a subgraph, and what it sent to its database. */
export interface ExplainedFetch {
  readonly subgraph: string;
  /** How many entities it asked for; 0 for a fetch of root fields. */
  readonly entities: number;
  readonly ms: number;
  readonly answered: boolean;
  /** Null where the subgraph does not tell: somebody else's do not, nor does one that watches none, as in production. */
  readonly commands: readonly ExplainedCommand[] | null;
}

/** Why an operation was answered as it was, and what that took. It holds no value of the database. */
export interface Explanation {
  /** `plan` judged and planned the operation without asking any subgraph; `run` ran it. */
  readonly mode: 'plan' | 'run';
  /** Null until the operation is valid. */
  cost: OperationCost | null;
  /** In the order in which the operation selects them; below a refused field there is nothing to judge. */
  fields: readonly FieldVerdict[];
  /** Of what the caller may select; null where that is nothing, or the operation was refused before. */
  plan: ExplainedPlan | null;
  readonly fetches: ExplainedFetch[];
}

/** The header that asks for it: `plan`, or anything else for `run`. */
export const explainHeader = 'x-explain';

/** Who has it in production; in development everybody may ask. */
const explainScope = 'graph:explain';

/** The explanation that a request is to get; undefined where it asked for none, or may not have one. */
export function explanationFor(
  header: string | readonly string[] | undefined,
  { scopes }: Viewer,
  environment: 'development' | 'production',
): Explanation | undefined {
  if (header === undefined) return undefined;
  if (environment === 'production' && !scopes.includes(explainScope)) return undefined;
  const mode = header === 'plan' ? 'plan' : 'run';
  return { mode, cost: null, fields: [], plan: null, fetches: [] };
}
