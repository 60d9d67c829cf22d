import { type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export interface CommitteeRecord {
  _id: string;
  name: string;
  organizationId: string;
  description: string;
  provenance: Provenance;
}

const committeeSchema = new Schema<CommitteeRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    organizationId: { type: String, required: true },
    description: { type: String, required: true },
    provenance: provenanceField,
  },
  { collection: 'committees', strict: 'throw' },
);

// Serves `committeesByOrganization`.
committeeSchema.index({ organizationId: 1, name: 1 });

export const CommitteeModel = connection.model<CommitteeRecord>('Committee', committeeSchema);
