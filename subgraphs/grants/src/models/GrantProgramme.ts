import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type GrantKind, grantKinds } from './fields.ts';

export interface GrantProgrammeRecord {
  _id: string;
  name: string;
  kind: GrantKind;
  funderId: string;
  purpose: string;
  achievements: string[];
  commitments: string[];
  researchCourseId?: string | null;
  provenance: Provenance;
}

const programmeSchema = new Schema<GrantProgrammeRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true, enum: grantKinds },
    funderId: { type: String, required: true },
    purpose: { type: String, required: true },
    achievements: { type: [String], default: [] },
    commitments: { type: [String], default: [] },
    researchCourseId: { type: String },
    provenance: provenanceField,
  },
  { collection: 'grantProgrammes', strict: 'throw' },
);

// Serves `programmesByFunder`.
programmeSchema.index({ funderId: 1, name: 1 });

export const GrantProgrammeModel = connection.model<GrantProgrammeRecord>(
  'GrantProgramme',
  programmeSchema,
);
