import { randomBytes } from 'node:crypto';
import { entryText, leafHash } from '@spine/proof';
import type { ClientSession } from 'mongoose';
import { LogEntryModel, type LogEntryRecord, type LogKind, logKinds } from './LogEntry.ts';

/** More of one kind do not come at one instant. */
const mostAtOnce = 100_000;

/** What is to be logged. */
export interface LoggedRecord {
  readonly kind: LogKind;
  /** Unique within its kind; logging it again is refused by the database. */
  readonly id: string;
  readonly recordedAt: Date;
  /** The record as stored. Dates are logged as ISO 8601; what is undefined is left out. */
  readonly content: object;
}

/**
 * Logs records in the transaction that writes them: either all of it comes to be or nothing. Of one instant,
 * they come by kind as `logKinds` lists them, whoever calls first; of one call and kind in the order given.
 *
 * It writes one record an entry and touches no other, so writers never wait for each other; the sequencer gives
 * entries their indexes afterwards, within a minute, and whoever reads the log gives them at once.
 *
 * @param session of the transaction: `write.session` in a mutation
 */
export async function appendToLog(
  records: readonly LoggedRecord[],
  session: ClientSession,
): Promise<void> {
  const entries = records.map((record, i) => logEntryOf(record, i));
  await LogEntryModel.collection.insertMany(entries as never[], { session: session as never });
}

/**
 * An entry as it is stored before it has an index.
 *
 * @param place its order among those of its kind and instant
 * @param salt 128 bits in base64url; at random unless a seeding has to give the same bytes twice
 */
export function logEntryOf(
  { kind, id, recordedAt, content }: LoggedRecord,
  place = 0,
  salt: string = randomBytes(16).toString('base64url'),
): LogEntryRecord {
  const at = recordedAt.toISOString();
  const json: unknown = JSON.parse(JSON.stringify(content));
  const text = entryText({ kind, id, recordedAt: at, salt, content: json });
  return {
    _id: logEntryId(kind, id),
    kind,
    recordId: id,
    recordedAt,
    place: logKinds.indexOf(kind) * mostAtOnce + place,
    text,
    leafHash: Buffer.from(leafHash(text)).toString('base64'),
    pending: true,
  };
}

/** The `_id` of the entry of a record. */
export function logEntryId(kind: LogKind, id: string): string {
  return `${kind}/${id}`;
}
