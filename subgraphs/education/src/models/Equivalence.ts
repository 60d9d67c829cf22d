import { countField, type Money, type Provenance, provenanceField } from '@spine/kit';
import { Schema } from 'mongoose';
import { moneyField, yearField } from './fields.ts';

export interface EquivalencePartnerRecord {
  organizationId: string;
  firstYear?: number | null;
  retroactive?: boolean | null;
  provenance: Provenance;
}

/** How other societies' diplomas are recognized; part of a program. */
export interface EquivalenceRecord {
  fee: Money;
  weeksAtMost: number;
  partners: EquivalencePartnerRecord[];
  provenance: Provenance;
}

const partnerSchema = new Schema<EquivalencePartnerRecord>(
  {
    organizationId: { type: String, required: true },
    firstYear: yearField,
    retroactive: { type: Boolean },
    provenance: provenanceField,
  },
  { _id: false },
);

export const equivalenceSchema = new Schema<EquivalenceRecord>(
  {
    fee: moneyField,
    weeksAtMost: { ...countField, required: true },
    partners: { type: [partnerSchema], required: true },
    provenance: provenanceField,
  },
  { _id: false },
);
