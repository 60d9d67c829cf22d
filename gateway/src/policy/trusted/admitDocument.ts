import { sha256 } from '../../sha256.ts';
import { type AskedDocument, askedDocument, type DocumentRequest } from './askedDocument.ts';
import type { DocumentMode, DocumentPolicy, TrustedDocument } from './DocumentPolicy.ts';
import { DocumentRefused } from './documentRefused.ts';
import { type DocumentStore, documentStore } from './documentStore.ts';
import { type AskingClient, modeFor } from './modeFor.ts';

/** What of a request's document may be run. */
export interface Admission {
  readonly mode: DocumentMode;
  /** The trusted document that it is; null for any other, and where nobody looked. */
  readonly trusted: TrustedDocument | null;
  /** The text to run in place of what the request says; undefined leaves that as it is, null runs nothing. */
  readonly text?: string | null;
}

/** @throws DocumentRefused when the client may not ask for the document */
export type AdmitDocument = (request: DocumentRequest, client: AskingClient) => Admission;

/**
 * Decides which documents are run. Under `enforce` only texts of the manifests are, whatever a request says
 * besides.
 */
export function documentGate(policy: DocumentPolicy): AdmitDocument {
  const store = documentStore(policy.documents);
  return (request, client) => {
    const asked = askedDocument(request);
    const mode = modeFor(client, policy);
    const named = trustedByName(asked, store);
    if (named) return { mode, trusted: named, text: named.text };
    refuseOtherHash(asked);
    if (mode === 'enforce') return enforced(asked, store, policy.requireId);
    const trusted = (mode === 'log' && asked.text !== null && store.byText(asked.text)) || null;
    return { mode, trusted };
  };
}

function trustedByName(
  { id, text, automatic }: AskedDocument,
  store: DocumentStore,
): TrustedDocument | null {
  if (id === null) return null;
  const named = store.byId(id);
  const isOther = text !== null && named !== undefined && store.byText(text)?.text !== named.text;
  if (isOther || (!named && !automatic && text !== null))
    throw new DocumentRefused('CANNOT_SEND_PQ_ID_AND_BODY');
  if (!named && !automatic) throw new DocumentRefused('PERSISTED_QUERY_NOT_IN_LIST');
  return named ?? null;
}

/** Apollo Server would, too, but by an error without a code, which is taken for this gateway's own fault. */
function refuseOtherHash({ id, text }: AskedDocument): void {
  if (id !== null && text !== null && sha256(text) !== id) throw new DocumentRefused('BAD_REQUEST');
}

/** A hash that is not known is answered so that clients send the text, which may be a trusted one. */
function enforced(
  { id, text }: AskedDocument,
  store: DocumentStore,
  requireId: boolean,
): Admission {
  if (requireId)
    throw new DocumentRefused(
      id === null ? 'PERSISTED_QUERY_ID_REQUIRED' : 'PERSISTED_QUERY_NOT_IN_LIST',
    );
  if (text === null && id !== null) throw new DocumentRefused('PERSISTED_QUERY_NOT_FOUND');
  const trusted = text === null ? null : store.byText(text);
  if (trusted === undefined) throw new DocumentRefused('QUERY_NOT_IN_SAFELIST');
  return { mode: 'enforce', trusted, text: trusted?.text ?? null };
}
