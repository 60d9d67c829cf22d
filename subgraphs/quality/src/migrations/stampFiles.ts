import { createCollections, seedStamps } from '@spine/kit';
import type { Connection } from 'mongoose';
import { ApplicationModel } from '../models/Application.ts';
import { AuditModel } from '../models/Audit.ts';
import { FindingModel } from '../models/Finding.ts';
import { validators } from './validators.ts';

const unstamped = { version: { $exists: false } };

/**
 * Certification files from before they could be changed here: their records get stamps and what later came to be
 * kept of them. An audit with assessments was closed on the last day of its visit.
 */
export async function stampFiles(connection: Connection): Promise<void> {
  const set = (fields: object) => [{ $set: { ...seedStamps, ...fields } }];
  await ApplicationModel.collection.updateMany(unstamped, set({}));
  await FindingModel.collection.updateMany(
    unstamped,
    set({ escalatedIds: [], rejectedActions: [] }),
  );
  const assessed = { ...unstamped, assessments: { $ne: [] } };
  await AuditModel.collection.updateMany(
    assessed,
    set({ formerTeamIds: [], reportedOn: '$visitUntil' }),
  );
  await AuditModel.collection.updateMany(unstamped, set({ formerTeamIds: [] }));
  await createCollections(connection, validators);
}
