import type { SubgraphRequest } from '@spine/kit';
import { traced } from '@spine/kit/tracing';
import { CircuitOpenError, DeadlineError } from '../subgraphs/callErrors.ts';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import type { CallOutcome, Metrics } from './metrics.ts';
import { recordIn } from './requestRecord.ts';

/** Counts a subgraph's calls and how they ended, for the metrics and for the request's own record. */
export function observedCall(name: string, call: SubgraphCall, metrics: Metrics): SubgraphCall {
  return {
    ...call,
    execute: (request, viewer, headers, terms) => {
      const record = recordIn(request);
      if (record) record.fetches += 1;
      const began = performance.now();
      const tell = (outcome: CallOutcome) =>
        metrics.subgraphCalled(name, outcome, (performance.now() - began) / 1000);
      const answered = traced(
        `fetch ${name}`,
        () => factsOf(name, request),
        () => call.execute(request, viewer, headers, terms),
        'client',
      );
      return answered.then(
        (answer) => {
          tell('answered');
          return answer;
        },
        (error: unknown) => {
          tell(terms?.readOnly && terms.leaving?.cancelled ? 'cancelled' : outcomeOf(error));
          throw error;
        },
      );
    },
  };
}

/** How many entities a fetch asks for is told; which ones is not. */
function factsOf(name: string, { variables }: SubgraphRequest) {
  const { representations } = variables ?? {};
  const entities = Array.isArray(representations) ? representations.length : 0;
  return { 'graphql.subgraph': name, ...(entities > 0 && { 'graphql.entities': entities }) };
}

function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof DeadlineError) return 'deadline';
  return error instanceof CircuitOpenError ? 'refused' : 'failed';
}
