import { Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** A signed statement of how many entries the log had and what the root over them was; added, never changed. */
export interface LogCheckpointRecord {
  /** How many entries. */
  _id: number;
  /** How many the checkpoint before was about; 0 for the first. */
  previous: number;
  /** Base64. */
  root: string;
  /** The signed note (C2SP tlog-checkpoint). */
  note: string;
  signedAt: Date;
}

// The latest is found along `_id`.
const logCheckpointSchema = new Schema<LogCheckpointRecord>(
  {
    _id: { type: Number, required: true },
    previous: { type: Number, required: true },
    root: { type: String, required: true },
    note: { type: String, required: true },
    signedAt: { type: Date, required: true },
  },
  { collection: 'logCheckpoints', strict: 'throw' },
);

// A state of the log is continued once, so that two sequencers at work never make two logs of it.
logCheckpointSchema.index({ previous: 1 }, { unique: true });

export const LogCheckpointModel = connection.model<LogCheckpointRecord>(
  'LogCheckpoint',
  logCheckpointSchema,
);
