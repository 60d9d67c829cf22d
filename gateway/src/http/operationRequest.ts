import type { FastifyRequest } from 'fastify';
import { scan } from 'secure-json-parse';
import { RequestRefused } from '../policy/limits/requestRefused.ts';
import type { DocumentRequest } from '../policy/trusted/askedDocument.ts';

/** What a client sent of an operation, in the body or the address, before anything has looked at it. */
export interface OperationRequest extends DocumentRequest {
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Addresses are sent without their origin, which matters to nothing here. */
const anywhere = 'http://localhost/';

/** @throws RequestRefused where a GET's variables or extensions have a name that no object may have; Fastify refuses such bodies */
export function operationRequest(request: FastifyRequest): OperationRequest {
  return request.method === 'GET' ? searchOf(request) : bodyOf(request);
}

function bodyOf({ body }: FastifyRequest): OperationRequest {
  return typeof body === 'object' && body !== null ? body : {};
}

/** The address is read as Apollo Server's integration does, so that what is judged is what runs: a fragment is no part of it. */
function searchOf({ url }: FastifyRequest): OperationRequest {
  const { searchParams: search } = new URL(url, anywhere);
  return {
    query: search.get('query'),
    operationName: search.get('operationName'),
    variables: parsed(search.get('variables')),
    documentId: onlyOne(search.getAll('documentId')),
    doc_id: onlyOne(search.getAll('doc_id')),
    extensions: parsed(search.get('extensions')),
  };
}

/** Several stay a list, which is no text and refused as such. */
function onlyOne(values: readonly string[]): unknown {
  return values.length > 1 ? values : values[0];
}

/** What is no JSON is refused where it is read. */
function parsed(text: string | null): unknown {
  const value = jsonOf(text ?? 'null');
  if (typeof value === 'object' && value !== null) refuseForbiddenNames(value);
  return value;
}

/** `__proto__`, and `constructor` with a `prototype`: a subgraph's own server refuses what has them, as if it failed. */
function refuseForbiddenNames(value: object): void {
  try {
    scan(value);
  } catch {
    throw new RequestRefused(
      400,
      'The request has a name that no object may have, as "__proto__".',
      {
        code: 'BAD_REQUEST',
      },
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
