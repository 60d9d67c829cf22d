import type { SubgraphRequest } from '@spine/kit';
import type { DocumentNode } from 'graphql';
import { jsonOf } from './jsonOf.ts';

/** What does not change of the fetches of a plan, by their document. */
const beginnings = new WeakMap<DocumentNode, string>();

/** A request to a subgraph as the JSON that is posted; of a plan's fetch only the variables are written each time. */
export function requestBody(request: SubgraphRequest): string {
  const { variables } = request;
  const beginning = beginningOf(request);
  return variables ? `${beginning},"variables":${jsonOf(variables)}}` : `${beginning}}`;
}

function beginningOf({ query, operationName, document }: SubgraphRequest): string {
  const before = document && beginnings.get(document);
  if (before !== undefined) return before;
  const beginning = JSON.stringify({ query, operationName }).slice(0, -1);
  if (document) beginnings.set(document, beginning);
  return beginning;
}
