import { GraphQLError } from 'graphql';

/** By the names that other routers have for them, and clients know. */
const refusals = {
  BAD_REQUEST:
    'A request names one document, by a text: documentId or a persisted query’s hash (version 1), which is that of the text sent with it.',
  CANNOT_SEND_PQ_ID_AND_BODY:
    'This request has the id of a document and another text; send one of them.',
  PERSISTED_QUERY_NOT_IN_LIST: 'No trusted document has this id.',
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
  PERSISTED_QUERY_ID_REQUIRED: 'Only trusted documents are answered here, by their id.',
  QUERY_NOT_IN_SAFELIST: 'Only trusted documents are answered here.',
} as const;

/** Why a request's document is not run. */
export type DocumentRefusal = keyof typeof refusals;

/** HTTP 400, not to be kept by any cache: the document may be trusted tomorrow. */
export class DocumentRefused extends GraphQLError {
  constructor(code: DocumentRefusal) {
    const headers = new Map([['cache-control', 'no-store']]);
    super(refusals[code], { extensions: { code, http: { status: 400, headers } } });
  }
}
