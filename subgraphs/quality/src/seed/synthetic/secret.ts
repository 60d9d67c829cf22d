import { createHash } from 'node:crypto';
import { type RecordSecretRecord, recordSecretId } from '../../models/recordKeys/RecordSecret.ts';

/** The secret of a seed's cases: no secret at all, but the same noise on every machine. */
export function syntheticSecret(seed: number): RecordSecretRecord {
  const secret = createHash('sha256').update(`synthetic record keys of seed ${seed}`).digest('hex');
  return { _id: recordSecretId, secret };
}
