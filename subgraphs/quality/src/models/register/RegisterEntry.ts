import { Schema } from 'mongoose';
import { recordedTimes } from '../../rules/recordedTimes.ts';
import { standingsOf } from '../../rules/standings.ts';
import {
  type CertificateRecord,
  certificateFields,
  type IssuedCertificate,
  indexRegister,
} from '../Certificate.ts';
import type { CertificateEventRecord } from '../CertificateEvent.ts';
import { connection } from '../connection.ts';

/**
 * What the register said of a certificate from one of its events to the next: as the certificate itself is kept,
 * so that what was known at any instant, too, is one indexed query. Its `_id` is the event's.
 */
export interface RegisterEntryRecord extends CertificateRecord {
  certificateNumber: string;
  knownFrom: Date;
  /** When the next event was recorded; null for what is known now. */
  knownUntil: Date | null;
}

const entrySchema = new Schema<RegisterEntryRecord>(
  {
    _id: { type: String, required: true },
    certificateNumber: { type: String, required: true },
    knownFrom: { type: Date, required: true },
    knownUntil: { type: Date },
    ...certificateFields,
  },
  { collection: 'registerEntries', strict: 'throw', versionKey: false },
);

// Serves `entriesByCentre`.
entrySchema.index({ centreId: 1, certificateNumber: 1, revision: 1 });
// What was known when is told from the index; one entry of a certificate is read.
indexRegister(entrySchema, 'certificateNumber', 'knownFrom', 'knownUntil');

export const RegisterEntryModel = connection.model<RegisterEntryRecord>(
  'RegisterEntry',
  entrySchema,
);

/** A certificate's entry after an event and those before it, while nothing is known of a next one. */
export function entryAfter(
  issued: IssuedCertificate,
  validityMonths: number,
  earlier: readonly CertificateEventRecord[],
  event: CertificateEventRecord,
): RegisterEntryRecord {
  const times = recordedTimes(issued.grantedOn, validityMonths, [...earlier, event]);
  return {
    ...issued,
    _id: event._id,
    certificateNumber: issued._id,
    knownFrom: event.recordedAt,
    knownUntil: null,
    revision: event.sequence,
    ...times,
    standings: standingsOf(issued.grantedOn, times),
  };
}

/** All entries of a certificate, one an event, in order. */
export function entriesOf(
  issued: IssuedCertificate,
  validityMonths: number,
  events: readonly CertificateEventRecord[],
): RegisterEntryRecord[] {
  return events.map((event, index) => ({
    ...entryAfter(issued, validityMonths, events.slice(0, index), event),
    knownUntil: events[index + 1]?.recordedAt ?? null,
  }));
}

/** The certificate as an entry has it. */
export function certificateOf(entry: RegisterEntryRecord): CertificateRecord {
  const { certificateNumber: _id, knownFrom: _from, knownUntil: _until, ...certificate } = entry;
  return { ...certificate, _id };
}
