import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { type FindingGrade, findingGrades } from '../rules/findingStatus.ts';
import { connection } from './connection.ts';

/** Something that auditors found wanting. */
export interface FindingRecord {
  _id: string;
  auditId: string;
  centreId: string;
  criterionCode: string;
  grade: FindingGrade;
  statement: string;
  raisedOn: string;
  /** Absent for an observation. */
  dueOn?: string | null;
  correctiveAction?: string | null;
  actedOn?: string | null;
  verifiedOn?: string | null;
  verifiedById?: string | null;
  provenance: Provenance;
}

const findingSchema = new Schema<FindingRecord>(
  {
    _id: { type: String, required: true },
    auditId: { type: String, required: true },
    centreId: { type: String, required: true },
    criterionCode: { type: String, required: true },
    grade: { type: String, required: true, enum: findingGrades },
    statement: { type: String, required: true },
    raisedOn: { ...dayField, required: true },
    dueOn: dayField,
    correctiveAction: { type: String },
    actedOn: dayField,
    verifiedOn: dayField,
    verifiedById: { type: String },
    provenance: provenanceField,
  },
  { collection: 'findings', strict: 'throw' },
);

// Serves `findingsByCentre`: those of one audit and, for decisions, of all.
findingSchema.index({ centreId: 1, raisedOn: 1, _id: 1 });

export const FindingModel = connection.model<FindingRecord>('Finding', findingSchema);
