import type { SubgraphRequest } from '@spine/kit';
import { lazilyFor } from '@spine/kit/lazily';
import type { DocumentNode } from 'graphql';
import { jsonOf } from './jsonOf.ts';

/** A request to a subgraph as the JSON that is posted; of a plan's fetch only the variables are written each time. */
export function requestBody(request: SubgraphRequest): string {
  const { variables, document } = request;
  const beginning = document ? beginningFor(document, request) : beginningOf(request);
  return variables ? `${beginning},"variables":${jsonOf(variables)}}` : `${beginning}}`;
}

/** What does not change of the fetches of a plan, by their document. */
const beginningFor = lazilyFor((_document: DocumentNode, request: SubgraphRequest) =>
  beginningOf(request),
);

function beginningOf({ query, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query, operationName }).slice(0, -1);
}
