import { transactionOptions } from '@spine/kit';
import { type ClientSession, mongo } from 'mongoose';
import { connection } from '../connection.ts';
import { CaseImportModel, type CaseImportRecord } from './CaseImport.ts';
import type { CaseWrites } from './CaseWrites.ts';
import { anyOutOfUse } from './knownCases.ts';

const duplicateKey = 11_000;

/** One of the numbers is out of use: ends the transaction. */
class NumberOutOfUse extends Error {}

/**
 * Adds new cases, what they add to their centres' counts, and how far the file has come, in one transaction. Whether
 * a number is known the unique index says; whether it is out of use is asked in the same sight of the database, so that
 * a case that is withdrawn or gets another number at the same time is found by one of the two.
 *
 * @returns false where one of the numbers is known, or out of use; nothing was written then
 * @throws Error that names the code alone where MongoDB refuses a write otherwise
 */
export async function addBatch(writes: CaseWrites, progress: CaseImportRecord): Promise<boolean> {
  try {
    await connection.getClient().withSession((session) =>
      session.withTransaction(async () => {
        const within = session as ClientSession;
        if (await anyOutOfUse(writes.numbers, within)) throw new NumberOutOfUse();
        await writes.send(within);
        const { _id, ...rest } = progress;
        await CaseImportModel.collection.replaceOne({ _id: _id as never }, rest, {
          session: session as never,
          upsert: true,
        });
      }, transactionOptions),
    );
    return true;
  } catch (error) {
    if (error instanceof NumberOutOfUse) return false;
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const { code, errorResponse } = error;
    if (code === duplicateKey) return false;
    // What is no reply, as a lost connection, the driver wraps in an error of the bulk too.
    if (typeof code !== 'number' && errorResponse instanceof Error) throw errorResponse;
    // MongoDB's own words may repeat what was written.
    throw new Error(`Cases could not be written: MongoDB's code ${code}.`);
  }
}
