import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

export const decisionKinds = [
  'GRANT',
  'REFUSE',
  'RENEW',
  'EXTEND_SCOPE',
  'REDUCE_SCOPE',
  'SUSPEND',
  'REINSTATE',
  'WITHDRAW',
  'CORRECT',
] as const;

/** What the committee decided about a centre. */
export interface DecisionRecord {
  _id: string;
  centreId: string;
  kind: (typeof decisionKinds)[number];
  decidedOn: string;
  deciderIds: string[];
  scope: PathologyGroup[];
  reason: string;
  applicationId?: string | null;
  auditId?: string | null;
  certificateNumber?: string | null;
  /** What the centre had asked for; absent of what the committee decided by itself. */
  requestId?: string | null;
  /** Absent for what was decided here. */
  provenance?: Provenance | null;
}

const decisionSchema = new Schema<DecisionRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    kind: { type: String, required: true, enum: decisionKinds },
    decidedOn: { ...dayField, required: true },
    deciderIds: { type: [String], required: true },
    scope: scopeField,
    reason: { type: String, required: true },
    applicationId: { type: String },
    auditId: { type: String },
    certificateNumber: { type: String },
    requestId: { type: String },
    provenance: { ...provenanceField, required: false },
  },
  { collection: 'decisions', strict: 'throw' },
);

// Serves `decisionsByCentre`, newest first.
decisionSchema.index({ centreId: 1, decidedOn: -1, _id: 1 });
// Serves `breachedDecisions` of all centres, by day.
decisionSchema.index({ decidedOn: 1 });
// Serves the work list: whether an application was decided on.
decisionSchema.index({ applicationId: 1 }, { sparse: true });

export const DecisionModel = connection.model<DecisionRecord>('Decision', decisionSchema);
