import { createCollections, dayOf } from '@spine/kit';
import type { Connection } from 'mongoose';
import { CertificateModel, type CertificateRecord } from '../models/Certificate.ts';
import { keepStatus } from '../models/credential/keepStatus.ts';
import { validators } from './validators.ts';

/** Certificates from before there were credentials get their entries in the status lists. */
export async function enterStatuses(connection: Connection): Promise<void> {
  await createCollections(connection, validators);
  const today = dayOf(new Date());
  // Past mongoose: a pass over all of a collection outlasts the time limit of a query.
  for await (const certificate of CertificateModel.collection.find({}) as AsyncIterable<unknown>)
    await keepStatus(certificate as CertificateRecord, today, null);
}
