import { dayField } from '@spine/kit';
import { Schema } from 'mongoose';

/** Where somebody who judges works or worked, as they disclosed it. */
export interface AffiliationRecord {
  organizationId: string;
  centreId?: string | null;
  from: string;
  until?: string | null;
}

/** Somebody who decides for a funder. */
export interface OfficerRecord {
  personId: string;
  affiliations: AffiliationRecord[];
}

export const affiliationSchema = new Schema<AffiliationRecord>(
  {
    organizationId: { type: String, required: true },
    centreId: { type: String },
    from: { ...dayField, required: true },
    until: dayField,
  },
  { _id: false },
);

export const officerSchema = new Schema<OfficerRecord>(
  {
    personId: { type: String, required: true },
    affiliations: { type: [affiliationSchema], default: [] },
  },
  { _id: false },
);
