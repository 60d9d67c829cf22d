import { inclusionPath, isIncluded, leavesOfTile, rangeHash, tilesOf } from '@spine/proof';
import type { PipelineStage } from 'mongoose';
import { forgetTiles, keepTiles, tilesAt } from './keptTiles.ts';
import type { LogCheckpointRecord } from './LogCheckpoint.ts';
import { LogEntryModel } from './LogEntry.ts';
import { LogTileModel, type LogTileRecord } from './LogTile.ts';
import { bytesOfTiles } from './sequence.ts';

/** The tile that an entry's own hash is in, by its `tileId`; with it the rest of a proof is mostly kept here. */
const ownTile = {
  $concat: ['0/', { $toString: { $toLong: { $floor: { $divide: ['$index', leavesOfTile] } } } }],
};

/** Finds an entry by its hash, and its tile, by one command. */
const placeOf = (leafHash: string): PipelineStage[] => [
  { $match: { leafHash } },
  { $project: { _id: 0, index: 1, ownTile } },
  {
    $lookup: {
      ...{ from: LogTileModel.collection.name, as: 'tiles' },
      ...{ localField: 'ownTile', foreignField: '_id' },
    },
  },
];

/**
 * What leads from an entry to the root of a checkpoint; null where its log does not hold it. It is verified before
 * it is answered: kept tiles of another log, as after a backup was played back, are found out and read anew.
 *
 * @param leafHash base64
 * @throws Error where what is stored does not lead to the root either
 */
export async function inclusionOf(leafHash: string, checkpoint: LogCheckpointRecord | null) {
  const size = checkpoint?._id ?? 0;
  const [place] = await LogEntryModel.aggregate<{ index?: number; tiles: LogTileRecord[] }>(
    placeOf(leafHash),
  ).exec();
  const index = place?.index ?? size;
  if (!checkpoint || !place || index >= size) return null;
  keepTiles(bytesOfTiles(place.tiles));
  const root = Buffer.from(checkpoint.root, 'base64');
  const given = { leafHash: Buffer.from(leafHash, 'base64'), index, size, root };
  let proof = await proofOf(index, size);
  if (!isIncluded({ ...given, proof })) {
    forgetTiles();
    proof = await proofOf(index, size);
    if (!isIncluded({ ...given, proof }))
      throw new Error(`The stored tiles of entry ${index} do not lead to the root of ${size}.`);
  }
  return { index, size, hashes: proof.map((hash) => Buffer.from(hash).toString('base64')) };
}

async function proofOf(index: number, size: number): Promise<Uint8Array[]> {
  const path = inclusionPath(index, size);
  const tiles = await tilesAt(size, tilesOf(path));
  return path.map((range) => rangeHash(range, tiles));
}
