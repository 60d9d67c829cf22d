import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export interface MembershipRecord {
  _id: string;
  personId: string;
  organizationId: string;
  role: string;
  from?: string | null;
  until?: string | null;
  provenance: Provenance;
}

const membershipSchema = new Schema<MembershipRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    organizationId: { type: String, required: true },
    role: { type: String, required: true },
    from: dayField,
    until: dayField,
    provenance: provenanceField,
  },
  { collection: 'memberships', strict: 'throw' },
);

// Serves `membershipsByPerson`; unique, so that nobody holds one role twice from the same day.
membershipSchema.index({ personId: 1, organizationId: 1, role: 1, from: 1 }, { unique: true });

export const MembershipModel = connection.model<MembershipRecord>('Membership', membershipSchema);
