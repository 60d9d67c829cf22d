import { DocumentRefused } from './documentRefused.ts';

/** What of a request says which document it wants, as the client sent it. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  /** Relay's name for the same. */
  readonly doc_id?: unknown;
  readonly extensions?: unknown;
}

/** Which document a request wants. */
export interface AskedDocument {
  readonly text: string | null;
  readonly id: string | null;
  /** Whether the id is a hash under which clients may register texts. */
  readonly automatic: boolean;
}

/**
 * Reads which document a request wants.
 *
 * @throws DocumentRefused `BAD_REQUEST` for an id that is no text, two different ones, or a persisted query of another
 *   form than the protocol's first version has
 */
export function askedDocument(request: DocumentRequest): AskedDocument {
  const explicit = [request.documentId, request.doc_id].filter(isGiven);
  const ids = [...explicit, persistedHash(request.extensions)].filter(isGiven);
  const [id = null] = ids;
  if (ids.some((other) => other !== id) || (id !== null && typeof id !== 'string'))
    throw new DocumentRefused('BAD_REQUEST');
  const text = typeof request.query === 'string' && request.query ? request.query : null;
  return { text, id, automatic: explicit.length === 0 };
}

/** Clients with a manifest send its ids here, too: whatever text it is may name a document. */
function persistedHash(extensions: unknown): unknown {
  const persisted = fieldOf(extensions, 'persistedQuery');
  if (!isGiven(persisted)) return null;
  const hash = fieldOf(persisted, 'sha256Hash');
  if (fieldOf(persisted, 'version') !== 1 || typeof hash !== 'string')
    throw new DocumentRefused('BAD_REQUEST');
  return hash;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
