import { dayField, type Provenance, provenanceField, type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import { type FindingGrade, findingGrades } from '../rules/findingStatus.ts';
import { connection } from './connection.ts';

/** What a centre did about a finding and the auditors did not accept. */
export interface RejectedActionRecord {
  correctiveAction: string;
  actedOn: string;
  rejectedOn: string;
  rejectedById: string;
  /** Why. */
  remark: string;
}

/** Something that auditors found wanting. */
export interface FindingRecord extends Stamps {
  _id: string;
  auditId: string;
  centreId: string;
  criterionCode: string;
  grade: FindingGrade;
  statement: string;
  /** The related minor findings that together count as this major one. */
  escalatedIds: string[];
  raisedOn: string;
  /** Absent for an observation. */
  dueOn?: string | null;
  correctiveAction?: string | null;
  actedOn?: string | null;
  rejectedActions: RejectedActionRecord[];
  verifiedOn?: string | null;
  verifiedById?: string | null;
  /** Absent for what was recorded here. */
  provenance?: Provenance | null;
}

const rejectedActionSchema = new Schema<RejectedActionRecord>(
  {
    correctiveAction: { type: String, required: true },
    actedOn: { ...dayField, required: true },
    rejectedOn: { ...dayField, required: true },
    rejectedById: { type: String, required: true },
    remark: { type: String, required: true },
  },
  { _id: false },
);

const findingSchema = new Schema<FindingRecord>(
  {
    _id: { type: String, required: true },
    auditId: { type: String, required: true },
    centreId: { type: String, required: true },
    criterionCode: { type: String, required: true },
    grade: { type: String, required: true, enum: findingGrades },
    statement: { type: String, required: true },
    escalatedIds: { type: [String], required: true },
    raisedOn: { ...dayField, required: true },
    dueOn: dayField,
    correctiveAction: { type: String },
    actedOn: dayField,
    rejectedActions: { type: [rejectedActionSchema], required: true },
    verifiedOn: dayField,
    verifiedById: { type: String },
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'findings', strict: 'throw' },
);

// Serves `findingsByCentre`: those of one audit and, for decisions, of all.
findingSchema.index({ centreId: 1, raisedOn: 1, _id: 1 });
// Serves the work list: what is open on a day, however much was verified before, by the day it is due.
findingSchema.index({ verifiedOn: 1, dueOn: 1 });
// Serves `findingCounts` of all centres, by day.
findingSchema.index({ raisedOn: 1 });

export const FindingModel = connection.model<FindingRecord>('Finding', findingSchema);
