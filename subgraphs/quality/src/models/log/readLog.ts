import { consistencyPath, rangeHash, tilesOf } from '@spine/proof';
import type { LogCheckpointRecord } from './LogCheckpoint.ts';
import { LogEntryModel } from './LogEntry.ts';
import { readTiles } from './sequence.ts';
import { bringUpToDate } from './sequencer.ts';

/** The log as one answer sees it: all of its proofs are of one checkpoint. */
export interface AuditTrailRecord {
  readonly checkpoint: LogCheckpointRecord | null;
  /** How many entries it has. */
  readonly size: number;
}

/** The log with all that was committed before the call. */
export async function readAuditTrail(now: Date): Promise<AuditTrailRecord> {
  const checkpoint = await bringUpToDate(() => now);
  return { checkpoint, size: checkpoint?._id ?? 0 };
}

/** What leads from the root of the first `from` to that of the first `to`, 0 < `from` ≤ `to`. */
export async function consistencyOf(from: number, to: number) {
  const path = consistencyPath(from, to);
  const tiles = await readTiles(tilesOf(path));
  const hashes = path.map((range) => Buffer.from(rangeHash(range, tiles)).toString('base64'));
  return { from, to, hashes };
}

/** The hashes of the leaves from one index to before another, base64. */
export async function leafHashesOf(from: number, until: number): Promise<string[]> {
  const entries = await LogEntryModel.find({ index: { $gte: from, $lt: until } })
    .sort({ index: 1 })
    .select({ leafHash: 1 })
    .lean()
    .exec();
  return entries.map(({ leafHash }) => leafHash);
}
