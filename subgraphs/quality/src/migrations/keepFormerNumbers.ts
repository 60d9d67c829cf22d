import { createCollections } from '@spine/kit';
import type { Connection } from 'mongoose';
import { CaseModel } from '../models/Case.ts';
import { CaseRevisionModel } from '../models/CaseRevision.ts';
import { FormerCaseNumberModel, formerNumber } from '../models/FormerCaseNumber.ts';
import { validators } from './validators.ts';

/** Takes the numbers out of use that cases had before they were corrected, as their revisions tell them. */
export async function keepFormerNumbers(connection: Connection): Promise<void> {
  await createCollections(connection, validators);
  const renumbered = CaseRevisionModel.find({ 'changes.field': 'number' }).lean().cursor();
  for await (const { caseId, centreId, changes } of renumbered) {
    const number = changes.find(({ field }) => field === 'number')?.before;
    // A number that is a case's again, its own or another's, is in use.
    if (!number || (await CaseModel.exists({ centreId, number }).exec())) continue;
    const former = formerNumber({ _id: caseId, centreId, number });
    await FormerCaseNumberModel.replaceOne({ _id: former._id }, former, { upsert: true }).exec();
  }
}
