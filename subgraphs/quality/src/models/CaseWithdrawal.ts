import { type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';

export const withdrawalReasons = ['CONSENT_WITHDRAWN', 'DUPLICATE'] as const;

/**
 * What stays of a case that its centre withdrew: that there was one, and why it is gone. Nothing of the patient
 * is in it. Its `_id` is the case's, followed by the number where the case had that one before; its `createdAt` the
 * instant of the withdrawal.
 */
export interface CaseWithdrawalRecord extends Stamps {
  _id: string;
  centreId: string;
  number: string;
  reason: (typeof withdrawalReasons)[number];
}

const required = { type: String, required: true } as const;

const withdrawalSchema = new Schema<CaseWithdrawalRecord>(
  {
    _id: required,
    centreId: required,
    number: required,
    reason: { ...required, enum: withdrawalReasons },
    ...stampFields,
  },
  { collection: 'caseWithdrawals', strict: 'throw' },
);

// Holds that a withdrawn number never comes back: every case that is added is looked up here.
withdrawalSchema.index({ centreId: 1, number: 1 }, { unique: true });

export const CaseWithdrawalModel = connection.model<CaseWithdrawalRecord>(
  'CaseWithdrawal',
  withdrawalSchema,
);
