import { randomBytes } from 'node:crypto';
import { Schema } from 'mongoose';
import { connection } from '../connection.ts';
import { recordKey } from './recordKey.ts';

/** What record keys are made with. It lies with the cases, which hold the keys, and goes where they go. */
export interface RecordSecretRecord {
  _id: string;
  secret: string;
}

const secretSchema = new Schema<RecordSecretRecord>(
  {
    _id: { type: String, required: true },
    secret: { type: String, required: true, minlength: 32 },
  },
  { collection: 'recordSecrets', strict: 'throw' },
);

export const RecordSecretModel = connection.model<RecordSecretRecord>('RecordSecret', secretSchema);

/** A database has one secret, made once and for all: with another, the same people would get other noise. */
export const recordSecretId = 'recordKey';

/** Answers how the cases of this database get their record keys; the first that asks makes the secret. */
export async function recordKeying(): Promise<(caseId: string) => number> {
  const { secret } = (await keptSecret()) ?? (await newSecret());
  return (caseId) => recordKey(secret, caseId);
}

function keptSecret(): Promise<RecordSecretRecord | null> {
  return RecordSecretModel.findById(recordSecretId).lean().exec();
}

/** Of several that make one at the same time, the first one's stands. */
async function newSecret(): Promise<RecordSecretRecord> {
  const secret = randomBytes(32).toString('hex');
  await RecordSecretModel.updateOne(
    { _id: recordSecretId },
    { $setOnInsert: { secret } },
    { upsert: true },
  ).exec();
  return (await keptSecret()) ?? { _id: recordSecretId, secret };
}
