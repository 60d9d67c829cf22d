import type { QueryPlan } from '@apollo/query-planner';
import { faultOf } from '@spine/kit/tracing';
import { explainedPlan } from './explain/explainedPlan.ts';
import type { Metrics } from './metrics.ts';
import { currentRecord } from './requestRecord.ts';

/** Runs an operation in an engine; what it does until it tells the plan it chose is a span of its own. */
export async function planned<T>(run: () => Promise<T>): Promise<T> {
  const record = currentRecord();
  if (!record?.span) return run();
  const span = record.span.open('internal', 'plan', {});
  record.planning = span;
  try {
    return await run();
  } catch (error) {
    if (record.planning) span.end(faultOf(error));
    throw error;
  }
}

/** The engine has its plan, made just now or kept from before, and goes on to the fetches. */
export function notePlan(
  metrics: Pick<Metrics, 'planChosen'>,
  plan: QueryPlan,
  cached: boolean,
): void {
  metrics.planChosen(cached);
  const record = currentRecord();
  if (record?.explanation) record.explanation.plan = explainedPlan(plan);
  if (!record?.planning) return;
  record.planning.note({ 'graphql.plan.cached': cached });
  record.planning.end();
  record.planning = undefined;
}
