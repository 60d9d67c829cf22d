import { defined, type PageSource } from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from '../connection.ts';
import { firstIdAt } from './accessId.ts';
import { keptText } from './keptText.ts';

/**
 * That somebody read something that is not public; added, never changed. Its `_id` begins with the instant, so
 * that entries sort by time.
 */
export interface AccessEntryRecord {
  _id: string;
  at: Date;
  /** Null where nothing of what was read belongs to a centre. */
  centreId: string | null;
  /** Of the token; null for someone without one. */
  subject: string | null;
  personId: string | null;
  scopes: readonly string[];
  /** Coordinates such as `Centre.benchmark`. */
  fields: readonly string[];
  policies: readonly string[];
  /** The grant for an emergency by which alone it was read; null for what was read by right. */
  grantId?: string | null;
  /** How often a guarded field was read. */
  reads: number;
  operationName: string | null;
  /** SHA-256 of the operation's document, in hex. */
  operationHash: string;
  requestId: string | null;
}

const texts = { type: [String], required: true } as const;

const accessEntrySchema = new Schema<AccessEntryRecord>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    centreId: { type: String },
    subject: { type: String },
    personId: { type: String },
    scopes: texts,
    fields: texts,
    policies: texts,
    grantId: { type: String },
    reads: { type: Number, required: true, min: 1 },
    operationName: { type: String },
    operationHash: { type: String, required: true },
    requestId: { type: String },
  },
  { collection: 'accessEntries', strict: 'throw' },
);

// Serves the ledger of a centre, newest first; without a filter it is read along `_id`.
accessEntrySchema.index({ centreId: 1, _id: -1 });
// Serves what somebody read anywhere, newest first.
accessEntrySchema.index({ subject: 1, _id: -1 });
// Serves what somebody read of a centre: one of the others would examine all that is not of it.
accessEntrySchema.index({ centreId: 1, subject: 1, _id: -1 });
// Serves what was read by a grant, newest first; only such entries are in it, which are few.
accessEntrySchema.index(
  { grantId: 1, _id: -1 },
  { partialFilterExpression: { grantId: { $gt: '' } } },
);

export const AccessEntryModel = connection.model<AccessEntryRecord>(
  'AccessEntry',
  accessEntrySchema,
);

export interface AccessFilter {
  readonly centre?: string | null | undefined;
  readonly subject?: string | null | undefined;
  /** Only what was read by this grant alone. */
  readonly grant?: string | null | undefined;
  /** From this instant on. */
  readonly from?: Date | null | undefined;
  /** Before this instant. */
  readonly to?: Date | null | undefined;
}

/** Entries of a centre, of a subject, by a grant, within a time, newest first. */
export function accessesMatching(filter: AccessFilter): PageSource<AccessEntryRecord> {
  const { centre, subject, grant, from, to } = defined(filter);
  const within = defined({ $gte: from && firstIdAt(from), $lt: to && firstIdAt(to) });
  return {
    list: 'accessLedger',
    model: AccessEntryModel,
    filter: {
      ...defined({ centreId: centre, subject: subject && keptText(subject), grantId: grant }),
      ...(Object.keys(within).length > 0 && { _id: within }),
    },
    sort: { _id: -1 },
  };
}
