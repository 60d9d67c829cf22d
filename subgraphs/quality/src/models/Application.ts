import { dayField, type Provenance, provenanceField, type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import type { PathologyGroup } from '../rules/pathologyGroup.ts';
import { connection } from './connection.ts';
import { scopeField } from './fields.ts';

export const applicationKinds = ['INITIAL', 'RENEWAL', 'SCOPE_EXTENSION'] as const;

/** A centre's request to be certified. */
export interface ApplicationRecord extends Stamps {
  _id: string;
  centreId: string;
  kind: (typeof applicationKinds)[number];
  versionId: string;
  scope: PathologyGroup[];
  filedOn: string;
  /** When the last document came; the audit is dated only then. */
  completeOn?: string | null;
  withdrawnOn?: string | null;
  /** The certificate to renew or extend. */
  certificateNumber?: string | null;
  /** Absent for what was filed here. */
  provenance?: Provenance | null;
}

const applicationSchema = new Schema<ApplicationRecord>(
  {
    _id: { type: String, required: true },
    centreId: { type: String, required: true },
    kind: { type: String, required: true, enum: applicationKinds },
    versionId: { type: String, required: true },
    scope: scopeField,
    filedOn: { ...dayField, required: true },
    completeOn: dayField,
    withdrawnOn: dayField,
    certificateNumber: { type: String },
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'applications', strict: 'throw' },
);

// Serves `applicationsByCentre`, newest first.
applicationSchema.index({ centreId: 1, filedOn: -1, _id: 1 });
// Serves the work list and `Certificate.renews`: whether a certificate's renewal was filed.
applicationSchema.index({ certificateNumber: 1, kind: 1 });

export const ApplicationModel = connection.model<ApplicationRecord>(
  'Application',
  applicationSchema,
);
