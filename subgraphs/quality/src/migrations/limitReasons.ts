import { createCollections } from '@spine/kit';
import type { Connection } from 'mongoose';
import { CertificateRequestModel } from '../models/lifecycle/CertificateRequest.ts';
import { validators } from './validators.ts';

/** Characters of a reason. */
const longest = 1_000;

/**
 * Reasons have a length from now on. Decisions and closed requests from before are never written again and stay as
 * they are; of a request that waits, which could not be closed otherwise, the reason is cut.
 */
export async function limitReasons(connection: Connection): Promise<void> {
  await CertificateRequestModel.collection.updateMany(
    { closedOn: null, $expr: { $gt: [{ $strLenCP: '$reason' }, longest] } },
    [{ $set: { reason: { $substrCP: ['$reason', 0, longest] } } }],
  );
  await createCollections(connection, validators);
}
