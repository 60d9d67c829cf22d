import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export interface CommitteeRoleRecord {
  _id: string;
  committeeId: string;
  personId: string;
  role: string;
  from?: string | null;
  until?: string | null;
  provenance: Provenance;
}

const committeeRoleSchema = new Schema<CommitteeRoleRecord>(
  {
    _id: { type: String, required: true },
    committeeId: { type: String, required: true },
    personId: { type: String, required: true },
    role: { type: String, required: true },
    from: dayField,
    until: dayField,
    provenance: provenanceField,
  },
  { collection: 'committeeRoles', strict: 'throw' },
);

// Serves `rolesByCommittee` and `people(filter: { committeeId })`.
committeeRoleSchema.index({ committeeId: 1, personId: 1 });
// Serves `rolesByPerson`.
committeeRoleSchema.index({ personId: 1, committeeId: 1 });

export const CommitteeRoleModel = connection.model<CommitteeRoleRecord>(
  'CommitteeRole',
  committeeRoleSchema,
);
