import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

/** Those who start a program together. */
export interface CohortRecord {
  _id: string;
  name: string;
  programId: string;
  startsOn: string;
  endsOn: string;
  provenance: Provenance;
}

const cohortSchema = new Schema<CohortRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    programId: { type: String, required: true },
    startsOn: { ...dayField, required: true },
    endsOn: { ...dayField, required: true },
    provenance: provenanceField,
  },
  { collection: 'cohorts', strict: 'throw' },
);

// Serves `cohortsByProgram`, earliest first.
cohortSchema.index({ programId: 1, startsOn: 1, _id: 1 });

export const CohortModel = connection.model<CohortRecord>('Cohort', cohortSchema);
