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
  await tellAll({ standings: { $exists: false } });
}

/** Those that are looked for by the quarter in which they are suspended, or not yet valid, get its months. */
export function tellMonths(): Promise<void> {
  return tellAll({ standings: /^(NOT_YET_VALID|SUSPENDED) \d+-Q/ });
}

async function tellAll(untold: object): Promise<void> {
  for (const { collection } of [CertificateModel, RegisterEntryModel])
    await tellOf(collection as never, untold);
}

async function tellOf(collection: Collection, untold: object): Promise<void> {
  let updates: object[] = [];
  const flush = async () => {
    if (updates.length > 0) await collection.bulkWrite(updates as never[], { ordered: false });
    updates = [];
  };
  // Past mongoose: a pass over all of a collection outlasts the time limit of a query.
  for await (const record of collection.find(untold) as AsyncIterable<unknown>) {
    const { _id, grantedOn, ...times } = record as CertificateRecord;
    const standings = standingsOf(grantedOn, times);
    updates.push({ updateOne: { filter: { _id }, update: { $set: { standings } } } });
    if (updates.length === batchSize) await flush();
  }
  await flush();
}
