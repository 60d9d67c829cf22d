import { BadArgumentError, readNumber } from '@spine/kit';
import { verifierKey } from '@spine/proof';
import type { AuditTrailResolvers } from '../generated/types.ts';
import { inclusionOf } from '../models/log/inclusionOf.ts';
import { consistencyOf, leafHashesOf } from '../models/log/readLog.ts';
import { signing } from '../models/log/signing.ts';

/** Hashes of one answer. */
const mostHashes = 1_000;
const largest = 2_147_483_647;

export const AuditTrail: AuditTrailResolvers = {
  verifierKeys: () => {
    const { origin, keys } = signing();
    return keys.verifying.map((key) => verifierKey(origin, key));
  },
  inclusionProof: ({ checkpoint }, { event }) => inclusionOf(readLeafHash(event), checkpoint),
  consistencyProof: ({ size }, args) => {
    const from = readNumber(args.from, 'from', 1, largest);
    const to = readNumber(args.to ?? Math.max(from, size), 'to', from, largest);
    return to > size ? null : consistencyOf(from, to);
  },
  leafHashes: ({ size }, args) => {
    const from = readNumber(args.from, 'from', 0, largest);
    const first = readNumber(args.first, 'first', 1, mostHashes);
    return leafHashesOf(from, Math.min(size, from + first));
  },
};

/** From hexadecimal to base64, as entries are found by. */
function readLeafHash(event: string): string {
  if (/^[0-9a-f]{64}$/.test(event)) return Buffer.from(event, 'hex').toString('base64');
  throw new BadArgumentError('event', 'expected the id of a log entry, 64 hexadecimal digits.');
}
