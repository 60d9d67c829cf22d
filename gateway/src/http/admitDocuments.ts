import type { Logger } from '@spine/kit/Logger';
import type { FastifyRequest } from 'fastify';
import type { Metrics } from '../observe/metrics.ts';
import type { TokenViewer } from '../policy/token/viewerOf.ts';
import type { Admission, AdmitDocument } from '../policy/trusted/admitDocument.ts';
import { DocumentRefused } from '../policy/trusted/documentRefused.ts';
import { untrustedLog } from '../policy/trusted/untrustedLog.ts';
import { sha256 } from '../sha256.ts';
import { type OperationRequest, operationRequest } from './operationRequest.ts';

/**
 * Lets a request's document in, or refuses it, once its viewer is known. Texts that are refused are in the log.
 *
 * @returns a function that throws DocumentRefused
 */
export function admitDocuments(
  admit: AdmitDocument,
  logger: Logger,
  { documentAsked }: Pick<Metrics, 'documentAsked'>,
) {
  const tell = untrustedLog(logger);
  return (request: FastifyRequest, viewer: TokenViewer): Admission => {
    const client = request.record?.client ?? null;
    const asked = operationRequest(request);
    try {
      const admission = admit(asked, { claimed: client, verified: viewer.client ?? null });
      if (request.record) request.record.document = admission.trusted?.id ?? null;
      documentAsked(kindOf(admission));
      return admission;
    } catch (refusal) {
      documentAsked('refused');
      if (typeof asked.query === 'string' && isForItsDocument(refusal))
        tell({ operation: claimedName(asked), client, hash: sha256(asked.query) });
      throw refusal;
    }
  };
}

/** A request of the wrong form tells nothing of whether its document is trusted. */
function isForItsDocument(refusal: unknown): boolean {
  return !(refusal instanceof DocumentRefused && refusal.extensions.code === 'BAD_REQUEST');
}

function kindOf({ trusted, mode }: Admission) {
  if (trusted) return 'trusted';
  return mode === 'off' ? 'unchecked' : 'untrusted';
}

/** What a client calls an operation that nobody has read; a name of GraphQL, or nothing. */
function claimedName({ operationName }: OperationRequest): string | null {
  const isName = typeof operationName === 'string' && /^[_A-Za-z]\w*$/.test(operationName);
  return isName ? operationName : null;
}
