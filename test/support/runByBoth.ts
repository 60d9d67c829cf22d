import type { FormattedExecutionResult } from 'graphql';
import type { TestGraph } from './graph.ts';
import { differenceOf } from './operations/sameAnswer.ts';

/**
 * Runs a read by the gateway's own executor and by Apollo's; answers what both do.
 *
 * @throws where they differ in data, or in the codes or places of errors
 */
export async function runByBoth(
  graph: TestGraph,
  query: string,
  variables: object = {},
): Promise<FormattedExecutionResult> {
  const answer = await graph.run(query, variables);
  const difference = differenceOf(answer, await graph.runByApollo(query, variables));
  if (difference) throw new Error(`${difference}, ours against Apollo’s, of ${query}`);
  return answer;
}
