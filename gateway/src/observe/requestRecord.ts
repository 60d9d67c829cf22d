import type { IncomingHttpHeaders } from 'node:http';
import type { SubgraphRequest } from '@spine/kit';
import { asksReadThrough, currentRequest, type RequestScope } from '@spine/kit/requestScope';
import type { Span } from '@spine/kit/tracing';
import type { FastifyRequest } from 'fastify';
import type { Cancellation } from '../subgraphs/cancellation.ts';
import type { Explanation } from './explain/explanation.ts';

/** What is told of one GraphQL request once it is answered. */
export interface RequestRecord extends RequestScope {
  readonly client: string | null;
  readonly clientVersion: string | null;
  /** Cancelled when the client leaves before its answer. */
  readonly leaving: Cancellation;
  /** The operation's name, once the operation is known to be a valid one. */
  operation: string | null;
  /** The id of the trusted document that was asked for; null for any other. */
  document: string | null;
  /** Codes of the answer's errors, each once. */
  codes: readonly string[];
  /** Open while the engine plans the operation. */
  planning?: Span | undefined;
  /** Filled while the request is answered, where it is to be explained. */
  explanation?: Explanation | undefined;
  /** Calls to subgraphs. */
  fetches: number;
}

/** Characters of a client's name or version that are kept. */
const longest = 64;

/** How a client names itself by the headers that Apollo's or Hive's clients send. */
export function clientOf(headers: IncomingHttpHeaders) {
  return {
    client: plain(headers['apollographql-client-name'] ?? headers['graphql-client-name']),
    clientVersion: plain(
      headers['apollographql-client-version'] ?? headers['graphql-client-version'],
    ),
  };
}

/** Opens the record of a request. */
export function recordOf(
  { id, headers }: FastifyRequest,
  leaving: Cancellation,
  span?: Span,
): RequestRecord {
  return {
    id,
    span,
    leaving,
    readThrough: asksReadThrough(headers['cache-control']),
    ...clientOf(headers),
    operation: null,
    document: null,
    codes: [],
    fetches: 0,
  };
}

/** The record of the request that the running code works for. */
export function currentRecord(): RequestRecord | undefined {
  return currentRequest() as RequestRecord | undefined;
}

/** The record of the request that a subgraph is asked for. */
export function recordIn({ scope }: SubgraphRequest): RequestRecord | undefined {
  return scope as RequestRecord | undefined;
}

/** A header's text as a log line and a label can carry it; null when nothing of it is left. */
function plain(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  return (
    String(value)
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim()
      .slice(0, longest) || null
  );
}
