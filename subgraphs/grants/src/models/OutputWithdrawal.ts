import { type Stamps, stampFields } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { jsonSchema } from './fields.ts';
import { type OutputRecord, outputFields } from './Output.ts';

/**
 * An output that was taken back, as it was last. It is read by no field of the graph, as it was public for a mistake
 * only; who asks later what became of it finds it here. Its `_id` is the output's, its stamps say who took it back.
 */
export interface OutputWithdrawalRecord extends Stamps {
  _id: string;
  awardId: string;
  output: OutputRecord;
}

const withdrawalSchema = new Schema<OutputWithdrawalRecord>(
  {
    _id: { type: String, required: true },
    awardId: { type: String, required: true },
    output: { type: new Schema<OutputRecord>(outputFields), required: true },
    ...stampFields,
  },
  { collection: 'outputWithdrawals', strict: 'throw' },
);

export const OutputWithdrawalModel = connection.model<OutputWithdrawalRecord>(
  'OutputWithdrawal',
  withdrawalSchema,
);

/** MongoDB's own guard: of which award, and what was taken back by whom. */
export const outputWithdrawalValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'awardId', 'output', 'createdAt', 'createdBy'],
    properties: { awardId: jsonSchema.id, output: { bsonType: 'object' } },
  },
};
