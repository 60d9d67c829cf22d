import { findingWork, lastDueDay } from '../../rules/workList/findingWork.ts';
import { FindingModel } from '../Finding.ts';
import { notReached } from '../notReached.ts';
import { findingTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, type WorkEntry } from './WorkEntry.ts';

/** Findings whose correction is overdue or soon due. */
export async function findingEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const open = await FindingModel.find({
    ...atCentres(asked),
    verifiedOn: notReached(asOf),
    dueOn: { $lte: lastDueDay(asOf) },
  })
    .select(findingTimes)
    .lean()
    .exec();
  return open.flatMap((finding) =>
    entriesOf(
      findingWork(finding, asOf),
      { centreId: finding.centreId, auditId: finding.auditId, findingId: finding._id },
      asked,
    ),
  );
}
