import { transactionOptions } from '@spine/kit';
import {
  edgeTiles,
  growTiles,
  rangeHash,
  sealEntry,
  signCheckpoint,
  type Tiles,
} from '@spine/proof';
import type { ClientSession } from 'mongoose';
import { connection } from '../connection.ts';
import { LogCheckpointModel, type LogCheckpointRecord } from './LogCheckpoint.ts';
import { LogEntryModel, type LogEntryRecord } from './LogEntry.ts';
import { LogTileModel, type LogTileRecord } from './LogTile.ts';
import { type Signing, signing } from './signing.ts';

/** Entries of one transaction; a longer backlog takes several. */
const batchSize = 1_000;

/**
 * Gives all pending entries their indexes and seals, continues the tree and signs a checkpoint, a thousand
 * entries in one transaction. Any number of processes may do so at once: a state of the log is continued by one
 * of them alone, the others see what it did and go on from there. A crash leaves a batch done or not begun.
 *
 * @returns how many entries this call sequenced
 */
export async function sequence(clock: () => Date): Promise<number> {
  const by = signing();
  let sequenced = 0;
  for (let batch = batchSize; batch === batchSize; sequenced += batch)
    batch = await connection
      .getClient()
      .withSession((session) =>
        session.withTransaction(
          () => sequenceBatch(by, clock(), session as ClientSession),
          transactionOptions,
        ),
      );
  return sequenced;
}

/** The latest checkpoint; null of a log that is empty yet. */
export async function latestCheckpoint(
  session: ClientSession | null = null,
): Promise<LogCheckpointRecord | null> {
  return LogCheckpointModel.findOne().sort({ _id: -1 }).session(session).lean().exec();
}

/** The stored tiles of the tree among those named. */
export async function readTiles(
  ids: readonly string[],
  session: ClientSession | null = null,
): Promise<Tiles> {
  const tiles = await LogTileModel.find({ _id: { $in: ids } })
    .session(session)
    .lean()
    .exec();
  return bytesOfTiles(tiles);
}

/** Tiles as they were read, by their ids. */
export function bytesOfTiles(tiles: readonly LogTileRecord[]): Tiles {
  return new Map(tiles.map(({ _id, hashes }) => [_id, hashes.buffer]));
}

async function sequenceBatch(by: Signing, now: Date, session: ClientSession): Promise<number> {
  const pending = await LogEntryModel.find({ pending: true })
    .sort({ pending: 1, recordedAt: 1, place: 1, _id: 1 })
    .limit(batchSize)
    .session(session)
    .lean()
    .exec();
  if (pending.length === 0) return 0;
  const previous = (await latestCheckpoint(session))?._id ?? 0;
  const edge = await readTiles(edgeTiles(previous), session);
  const leafHashes = pending.map((entry) => Buffer.from(entry.leafHash, 'base64'));
  const grown = growTiles(previous, edge, leafHashes);
  const size = previous + pending.length;
  const root = rangeHash({ from: 0, until: size }, grown.edge);
  const note = signCheckpoint({ origin: by.origin, size, root }, by.logSigner);
  const checkpoint = {
    _id: size,
    previous,
    root: Buffer.from(root).toString('base64'),
    note,
    signedAt: now,
  };
  await LogCheckpointModel.collection.insertOne(checkpoint as never, within(session));
  await placeEntries(pending, previous, by, session);
  await saveTiles(grown.changed, session);
  return pending.length;
}

async function placeEntries(
  entries: readonly LogEntryRecord[],
  first: number,
  { logSigner }: Signing,
  session: ClientSession,
): Promise<void> {
  const updates = entries.map(({ _id, leafHash }, i) => {
    const index = first + i;
    const seal = sealEntry(index, Buffer.from(leafHash, 'base64'), logSigner);
    const update = { $set: { index, seal }, $unset: { pending: '' } };
    return { updateOne: { filter: { _id, pending: true }, update } };
  });
  await LogEntryModel.collection.bulkWrite(updates as never[], within(session));
}

async function saveTiles(tiles: Tiles, session: ClientSession): Promise<void> {
  const replacements = [...tiles].map(([_id, hashes]) => ({
    replaceOne: { filter: { _id }, replacement: { hashes: Buffer.from(hashes) }, upsert: true },
  }));
  await LogTileModel.collection.bulkWrite(replacements as never[], within(session));
}

function within(session: ClientSession) {
  return { session: session as never };
}
