import type { FastifyRequest } from 'fastify';
import type { DocumentRequest } from '../policy/trusted/askedDocument.ts';

/** What a client sent of an operation, in the body or the address, before anything has looked at it. */
export interface OperationRequest extends DocumentRequest {
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Addresses are sent without their origin, which matters to nothing here. */
const anywhere = 'http://localhost/';

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
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
