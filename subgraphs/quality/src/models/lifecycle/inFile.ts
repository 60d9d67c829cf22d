import { refuse, type Stamps, type Write } from '@spine/kit';
import type { Model } from 'mongoose';
import { type FileChange, openFile } from './CertificationFile.ts';

interface Filed extends Stamps {
  _id: string;
  centreId: string;
}

/**
 * A record of a centre's file that is about to be changed; the file is opened.
 *
 * @param field the input field that names it
 * @param expectedVersion its version as the caller read it; null where the record itself stays as it is
 * @param change what it is to those who decide on the file
 */
export async function inFile<R extends Filed>(
  model: Model<R>,
  field: string,
  id: string,
  expectedVersion: number | null,
  within: Write,
  change: FileChange = 'DECISIVE',
): Promise<R> {
  const found = (await model.findById(id).session(within.session).lean().exec()) as R | null;
  if (!found) return refuse(field, 'NOT_FOUND', `There is no ${nouns[field] ?? field} ${id}.`);
  if (expectedVersion !== null && expectedVersion !== found.version)
    refuse('expectedVersion', 'CONFLICT', 'It has changed since you read it; read it again.');
  await openFile(found.centreId, within, change);
  return found;
}

const nouns: Readonly<Record<string, string>> = {
  applicationId: 'application',
  auditId: 'audit',
  findingId: 'finding',
  requestId: 'request',
};
