import { requestIdHeader } from '@spine/kit/requestScope';
import type { FastifyRequest } from 'fastify';
import type { ForwardedHeaders } from '../subgraphs/subgraphCall.ts';

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

/** What clients accept is no secret of theirs, and tells nobody from others. */
const negotiating = /^accept(?:-|$)/;

/**
 * Whether nothing that a request was answered by tells who sent it: no token, be it verified here or not, and no header
 * that subgraphs see, of which any may be a credential.
 */
export function isFromAnybody({ headers }: FastifyRequest, names: readonly string[]): boolean {
  const telling = ['authorization', ...names].filter((name) => !negotiating.test(name));
  return telling.every((name) => headers[name] === undefined);
}

function named({ headers }: FastifyRequest, names: readonly string[]): ForwardedHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
