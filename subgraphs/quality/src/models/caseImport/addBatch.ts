import type { ClientSession } from 'mongoose';
import { CaseModel, type CaseRecord } from '../Case.ts';
import type { CaseTally } from '../CaseTally.ts';
import { connection } from '../connection.ts';
import { sendWrites } from '../sendWrites.ts';
import { CaseImportModel, type CaseImportRecord } from './CaseImport.ts';

const transactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const;

const duplicateKey = 11_000;

/**
 * Adds new cases, what they add to their centres' counts, and how far the file has come, in one transaction.
 *
 * @returns false where one of the numbers has come to be known meanwhile; nothing was written then
 */
export async function addBatch(
  cases: readonly CaseRecord[],
  tally: CaseTally,
  progress: CaseImportRecord,
): Promise<boolean> {
  try {
    await connection.getClient().withSession((session) =>
      session.withTransaction(async () => {
        const within = session as ClientSession;
        if (cases.length > 0)
          await sendWrites(
            { insert: CaseModel.collection.collectionName, documents: cases },
            within,
          );
        await tally.addTo(within);
        const { _id, ...rest } = progress;
        await CaseImportModel.collection.replaceOne({ _id: _id as never }, rest, {
          session: session as never,
          upsert: true,
        });
      }, transactionOptions),
    );
    return true;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === duplicateKey) return false;
    throw error;
  }
}
