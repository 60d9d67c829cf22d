import { dayField, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export const affiliationRoles = ['LEAD', 'SURGEON', 'AUDITOR', 'COMMITTEE_MEMBER'] as const;

/** Where a person works: at a centre or, without one, for an organization. */
export interface AffiliationRecord {
  _id: string;
  personId: string;
  centreId?: string | null;
  organizationId?: string | null;
  role: (typeof affiliationRoles)[number];
  from: string;
  until?: string | null;
  provenance: Provenance;
}

const affiliationSchema = new Schema<AffiliationRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    centreId: { type: String },
    organizationId: { type: String },
    role: { type: String, required: true, enum: affiliationRoles },
    from: { ...dayField, required: true },
    until: dayField,
    provenance: provenanceField,
  },
  { collection: 'affiliations', strict: 'throw' },
);

// Serves `affiliationsByPerson`, newest first.
affiliationSchema.index({ personId: 1, from: -1 });
// Serves `affiliationsByCentre`: lead before surgeons, then by id.
affiliationSchema.index({ centreId: 1, role: 1, personId: 1 });

export const AffiliationModel = connection.model<AffiliationRecord>(
  'Affiliation',
  affiliationSchema,
);
