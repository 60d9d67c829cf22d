import { type mongo, Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** Hashes of the log's tree, up to 16 one after the other; `_id` is level and place, as the proofs name them. */
export interface LogTileRecord {
  _id: string;
  hashes: mongo.Binary;
}

// Always found by their ids; no index besides.
const logTileSchema = new Schema<LogTileRecord>(
  {
    _id: { type: String, required: true },
    hashes: { type: Buffer, required: true },
  },
  { collection: 'logTiles', strict: 'throw' },
);

export const LogTileModel = connection.model<LogTileRecord>('LogTile', logTileSchema);
