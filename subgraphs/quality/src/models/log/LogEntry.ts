import { Schema } from 'mongoose';
import { connection } from '../connection.ts';

/** What the log is about; of one instant, in this order. */
export const logKinds = [
  'DECISION',
  'CERTIFICATE_EVENT',
  'RELEASE',
  'BREAK_GLASS_GRANT',
  'BREAK_GLASS_REVIEW',
] as const;

export type LogKind = (typeof logKinds)[number];

/**
 * One entry of the append-only log. It is written once, with what it records; the sequencer then gives it its
 * index and seal, once. Nothing else of it ever changes.
 */
export interface LogEntryRecord {
  /** Kind and id of what it records, so that nothing is logged twice: `DECISION/decision-024-1`. */
  _id: string;
  kind: LogKind;
  recordId: string;
  recordedAt: Date;
  /** Among entries of one instant, what comes first. */
  place: number;
  /** Canonical JSON, salt included: exactly the bytes that are hashed. */
  text: string;
  /** Base64. */
  leafHash: string;
  /** Present until it has an index. */
  pending?: true;
  /** From 0 on, without a gap. */
  index?: number;
  /** The log's signature on index and hash, base64. */
  seal?: string;
}

/** An entry that has its place. */
export type SequencedEntry = LogEntryRecord & { readonly index: number };

const logEntrySchema = new Schema<LogEntryRecord>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: logKinds },
    recordId: { type: String, required: true },
    recordedAt: { type: Date, required: true },
    place: { type: Number, required: true },
    text: { type: String, required: true },
    leafHash: { type: String, required: true },
    pending: { type: Boolean },
    index: { type: Number },
    seal: { type: String },
  },
  { collection: 'logEntries', strict: 'throw' },
);

// Serves the sequencer, in its order; only what is pending is in it.
logEntrySchema.index(
  { pending: 1, recordedAt: 1, place: 1, _id: 1 },
  { partialFilterExpression: { pending: true } },
);
// Serves reading along the log; unique, so that no two entries take one index.
logEntrySchema.index({ index: 1 }, { unique: true, sparse: true });
// Serves the public, who know an entry by its hash.
logEntrySchema.index({ leafHash: 1 }, { unique: true });

export const LogEntryModel = connection.model<LogEntryRecord>('LogEntry', logEntrySchema);
