import { requestIdHeader } from '@spine/kit/requestScope';
import type { FastifyRequest } from 'fastify';
import type { ForwardedHeaders } from '../engine/subgraphCall.ts';

/** Subgraphs behind HTTP, and caches before them, learn it as we did. */
const readThroughHeader = { 'cache-control': 'no-cache' };

/** What subgraphs see of a request's headers: those that are named, and ours. */
export function forwardedHeaders(
  request: FastifyRequest,
  names: readonly string[],
): ForwardedHeaders {
  return {
    ...named(request, names),
    ...(request.record?.readThrough && readThroughHeader),
    [requestIdHeader]: request.id,
  };
}

function named({ headers }: FastifyRequest, names: readonly string[]): ForwardedHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
