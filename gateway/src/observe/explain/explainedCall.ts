import type { ExplainedCommand } from '@spine/kit';
import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphCall } from '../../subgraphs/subgraphCall.ts';
import { recordIn } from '../requestRecord.ts';
import type { Explanation } from './explanation.ts';

type Asked = Parameters<SubgraphCall['execute']>;

/**
 * Notes a subgraph's calls for requests that are to be explained, and asks the subgraph to tell its database's
 * commands. A request that is only to be planned gets no further: nothing is asked, nothing changed.
 */
export function explainedCall(name: string, call: SubgraphCall): SubgraphCall {
  return {
    ...call,
    execute: (...asked) => {
      const explanation = recordIn(asked[0])?.explanation;
      if (!explanation) return call.execute(...asked);
      if (explanation.mode === 'plan') return Promise.resolve({ data: null });
      return noted(name, call, asked, explanation);
    },
  };
}

async function noted(
  subgraph: string,
  { execute, knowsViewer = true }: SubgraphCall,
  [request, viewer, headers, terms]: Asked,
  { fetches }: Explanation,
): Promise<FormattedExecutionResult> {
  const { representations } = request.variables ?? {};
  const entities = Array.isArray(representations) ? representations.length : 0;
  const began = performance.now();
  const note = (answered: boolean, commands: readonly ExplainedCommand[] | null) => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    fetches.push({ subgraph, entities, ms, answered, commands });
  };
  try {
    const answer = await execute(request, { ...viewer, explains: true }, headers, terms);
    const { explain, ...extensions } = answer.extensions ?? {};
    note(true, knowsViewer && Array.isArray(explain) ? explain : null);
    return { ...answer, extensions };
  } catch (error) {
    note(false, null);
    throw error;
  }
}
