import {
  countField,
  dayField,
  type Money,
  moneySchema,
  type Provenance,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema } from './fields.ts';
import { type AwardMilestoneKind, awardMilestoneKinds } from './GrantCriteria.ts';

export interface TrancheRecord {
  _id: string;
  awardId: string;
  position: number;
  percent: number;
  amount: Money;
  milestone: AwardMilestoneKind;
  payeeId: string;
  paidOn?: string | null;
  provenance: Provenance;
}

const trancheSchema = new Schema<TrancheRecord>(
  {
    _id: { type: String, required: true },
    awardId: { type: String, required: true },
    position: { ...countField, required: true, min: 1 },
    percent: { ...countField, required: true, min: 1, max: 100 },
    amount: { type: moneySchema, required: true },
    milestone: { type: String, required: true, enum: awardMilestoneKinds },
    payeeId: { type: String, required: true },
    paidOn: dayField,
    provenance: provenanceField,
  },
  { collection: 'tranches', strict: 'throw' },
);

// Serves `tranchesByAward`, in order; unique, so that no instalment is recorded twice.
trancheSchema.index({ awardId: 1, position: 1 }, { unique: true });

export const TrancheModel = connection.model<TrancheRecord>('Tranche', trancheSchema);

/** MongoDB's own guard of the tranches: so much, to an institution, for a milestone. */
export const trancheValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'awardId', 'position', 'percent', 'amount', 'milestone', 'payeeId'],
    properties: {
      awardId: jsonSchema.id,
      position: { bsonType: 'int', minimum: 1 },
      percent: { bsonType: 'int', minimum: 1, maximum: 100 },
      amount: jsonSchema.money,
      milestone: { enum: [...awardMilestoneKinds] },
      payeeId: jsonSchema.id,
      paidOn: jsonSchema.eventualDay,
    },
  },
};
