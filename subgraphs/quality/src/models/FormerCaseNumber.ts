import { Schema } from 'mongoose';
import type { CaseRecord } from './Case.ts';
import { connection } from './connection.ts';

/** A number that a case had before it was corrected: no other case of its centre is given it. */
export interface FormerCaseNumberRecord {
  /** `centre-001/K-17`: the centre and the number. */
  _id: string;
  centreId: string;
  number: string;
  caseId: string;
}

const required = { type: String, required: true } as const;

const formerCaseNumberSchema = new Schema<FormerCaseNumberRecord>(
  { _id: required, centreId: required, number: required, caseId: required },
  { collection: 'formerCaseNumbers', strict: 'throw' },
);

// Holds that a number means one case for good: every case that is added is looked up here.
formerCaseNumberSchema.index({ centreId: 1, number: 1 }, { unique: true });
// Serves a withdrawal, which takes all numbers of its case out of use.
formerCaseNumberSchema.index({ caseId: 1 });

export const FormerCaseNumberModel = connection.model<FormerCaseNumberRecord>(
  'FormerCaseNumber',
  formerCaseNumberSchema,
);

/** A number as it stands once its case has another one. */
export function formerNumber({
  _id,
  centreId,
  number,
}: Pick<CaseRecord, '_id' | 'centreId' | 'number'>): FormerCaseNumberRecord {
  return { _id: `${centreId}/${number}`, centreId, number, caseId: _id };
}
