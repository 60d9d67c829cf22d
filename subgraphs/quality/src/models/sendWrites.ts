import type { ClientSession } from 'mongoose';
import { connection } from './connection.ts';

interface Reply {
  readonly writeErrors?: readonly { readonly code: number }[];
}

/**
 * Sends a command of many writes as it is, within a transaction. The driver's own bulk writes measure every document
 * before they send it, which takes as long as sending it.
 *
 * @param command an `insert` or `update`, of no more documents or bytes than one command takes
 * @throws Error with the `code` of the first write that failed, by which the transaction is over; and one without
 * where there is no connection to send it by
 */
export async function sendWrites(command: object, session: ClientSession): Promise<void> {
  const { db } = connection;
  if (!db) throw new Error('There is no connection to write by.');
  const reply: Reply = await db.command(command, { session: session as never });
  const [failed] = reply.writeErrors ?? [];
  // MongoDB's own words may repeat what was written.
  if (failed)
    throw Object.assign(new Error(`A write failed with code ${failed.code}.`), {
      code: failed.code,
    });
}
