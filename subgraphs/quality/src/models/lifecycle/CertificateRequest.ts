import { dayField, type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import type { RequestedChange } from '../../rules/lifecycle/requestErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { connection } from '../connection.ts';

/** That a centre asked for a change of its certificate: the committee decides, the event says by whose wish. */
export interface CertificateRequestRecord extends Stamps, RequestedChange {
  _id: string;
  centreId: string;
  reason: string;
  requestedOn: string;
  /** What a reduction is to leave; null of anything else. */
  scope: PathologyGroup[] | null;
  decisionId: string | null;
  closedOn: string | null;
}

export const requestKinds = ['SUSPEND', 'REINSTATE', 'REDUCE_SCOPE', 'WITHDRAW'] as const;

const requestSchema = new Schema<CertificateRequestRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    certificateNumber: { type: String, required: true },
    kind: { type: String, required: true, enum: requestKinds },
    effectiveOn: { ...dayField, required: true },
    scope: { type: [String], default: null },
    reason: { type: String, required: true },
    requestedOn: { ...dayField, required: true },
    decisionId: { type: String, default: null },
    closedOn: { ...dayField, default: null },
    ...stampFields,
  },
  { collection: 'certificateRequests', strict: 'throw' },
);

// Of a certificate one is taken back a day at most, so that a file's list needs no pages.
// Serves `requestsByCentre`, newest first, and what a decision or another request finds of a centre.
requestSchema.index({ centreId: 1, requestedOn: -1, _id: 1 });
// Serves the work list: what waits on a day.
requestSchema.index({ closedOn: 1, requestedOn: 1 });

export const CertificateRequestModel = connection.model<CertificateRequestRecord>(
  'CertificateRequest',
  requestSchema,
);
