import { Schema } from 'mongoose';
import type { FieldChange } from '../rules/caseChange/fieldChanges.ts';
import { connection } from './connection.ts';

export const revisionKinds = [
  'STAGE_ADDED',
  'FOLLOW_UP_RECORDED',
  'COMPLICATION_REPORTED',
  'CORRECTED',
] as const;

export const correctionReasons = ['ENTRY_ERROR', 'LATE_INFORMATION', 'RECODED'] as const;

/** One change of a case: what it was and became. Revisions are added, never changed; they go with a withdrawn case. */
export interface CaseRevisionRecord {
  /** `case-1/2`: the case, and its version after the change. */
  _id: string;
  caseId: string;
  centreId: string;
  version: number;
  kind: (typeof revisionKinds)[number];
  /** Of a correction. */
  reason: (typeof correctionReasons)[number] | null;
  changedAt: Date;
  changedBy: string;
  changes: FieldChange[];
}

const required = { type: String, required: true } as const;

const changeSchema = new Schema<FieldChange>(
  { field: required, before: { type: String }, after: { type: String } },
  { _id: false },
);

const revisionSchema = new Schema<CaseRevisionRecord>(
  {
    _id: required,
    caseId: required,
    centreId: required,
    version: { type: Number, required: true, min: 2 },
    kind: { ...required, enum: revisionKinds },
    reason: { type: String, enum: [...correctionReasons, null] },
    changedAt: { type: Date, required: true },
    changedBy: required,
    changes: { type: [changeSchema], required: true },
  },
  { collection: 'caseRevisions', strict: 'throw' },
);

// Serves `revisionsByCase`, in order; unique, so that two changes never follow the same version.
revisionSchema.index({ caseId: 1, version: 1 }, { unique: true });

export const CaseRevisionModel = connection.model<CaseRevisionRecord>(
  'CaseRevision',
  revisionSchema,
);
