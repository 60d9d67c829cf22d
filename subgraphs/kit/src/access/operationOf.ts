import { createHash } from 'node:crypto';
import type { AskedOperation } from '../request/AskedOperation.ts';
import type { SubgraphRequest } from '../request/SubgraphRequest.ts';
import type { Viewer } from '../request/viewer.ts';

/** The client's operation as the gateway names it; of whoever asks the subgraph itself, the one that it sent. */
export function operationOf(
  { query, operationName }: SubgraphRequest,
  viewer: Viewer,
): AskedOperation {
  return viewer.operation ?? sentOperation(query, operationName);
}

function sentOperation(query: string, name: string | null | undefined): AskedOperation {
  const named = name ?? /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? null;
  return { name: named, hash: createHash('sha256').update(query).digest('hex') };
}
