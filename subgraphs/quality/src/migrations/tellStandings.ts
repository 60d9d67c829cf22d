import { createCollections } from '@spine/kit';
import type { Collection, Connection } from 'mongoose';
import { CertificateModel, type CertificateRecord } from '../models/Certificate.ts';
import { RegisterEntryModel } from '../models/register/RegisterEntry.ts';
import { standingsOf } from '../rules/standings.ts';
import { validators } from './validators.ts';

const batchSize = 1_000;

/** Certificates and what was said of them from before the register was indexed by status get what it goes by. */
export async function tellStandings(connection: Connection): Promise<void> {
  await createCollections(connection, validators);
  await tellOf(CertificateModel.collection as never);
  await tellOf(RegisterEntryModel.collection as never);
}

async function tellOf(collection: Collection): Promise<void> {
  // Past mongoose: a pass over all of a collection outlasts the time limit of a query.
  const untold = collection.find({ standings: { $exists: false } });
  let updates: object[] = [];
  const flush = async () => {
    if (updates.length > 0) await collection.bulkWrite(updates as never[], { ordered: false });
    updates = [];
  };
  for await (const record of untold as AsyncIterable<unknown>) {
    const { _id, grantedOn, ...times } = record as CertificateRecord;
    const standings = standingsOf(grantedOn, times);
    updates.push({ updateOne: { filter: { _id }, update: { $set: { standings } } } });
    if (updates.length === batchSize) await flush();
  }
  await flush();
}
