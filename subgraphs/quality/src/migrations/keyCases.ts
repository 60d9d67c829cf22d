import type { Connection } from 'mongoose';
import { CaseModel } from '../models/Case.ts';
import { RecordSecretModel, recordKeying } from '../models/recordKeys/RecordSecret.ts';
import { validators } from './validators.ts';

const batchSize = 1_000;

/** Gives the cases that came in before there were record keys theirs; from then on none is taken without. */
export async function keyCases(connection: Connection): Promise<void> {
  await RecordSecretModel.createCollection();
  const { collection } = CaseModel;
  const unkeyed = collection.find({ recordKey: { $exists: false } }, { projection: { _id: 1 } });
  let ids: string[] = [];
  for await (const { _id } of unkeyed) {
    ids.push(String(_id));
    if (ids.length < batchSize) continue;
    await setKeys(ids);
    ids = [];
  }
  if (ids.length > 0) await setKeys(ids);
  const validator = validators.get('Case');
  await connection.db?.command({ collMod: collection.collectionName, validator });
}

async function setKeys(ids: readonly string[]): Promise<void> {
  const keyOf = await recordKeying();
  const updates = ids.map((_id) => ({
    updateOne: { filter: { _id }, update: { $set: { recordKey: keyOf(_id) } } },
  }));
  await CaseModel.collection.bulkWrite(updates as never[], { ordered: false });
}
