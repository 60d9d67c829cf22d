import { findingWork, lastDueDay } from '../../rules/workList/findingWork.ts';
import { AuditModel } from '../Audit.ts';
import { FindingModel } from '../Finding.ts';
import { type AskedWork, atCentres, entriesOf, notReached, type WorkEntry } from './WorkEntry.ts';

/** Findings whose correction is overdue or soon due, each with the certificate that it was found under. */
export async function findingEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const open = await FindingModel.find({
    ...atCentres(asked),
    verifiedOn: notReached(asOf),
    dueOn: { $lte: lastDueDay(asOf) },
  })
    .lean()
    .exec();
  const entries = open.flatMap((finding) =>
    entriesOf(
      findingWork(finding, asOf),
      { centreId: finding.centreId, auditId: finding.auditId, findingId: finding._id },
      asked,
    ),
  );
  const certificates = await certificatesOf(entries);
  return entries.map((entry) => ({
    ...entry,
    certificateNumber: certificates.get(entry.auditId ?? '') ?? null,
  }));
}

/** The certificates under surveillance in the audits of some entries. */
async function certificatesOf(entries: readonly WorkEntry[]) {
  const audits = await AuditModel.find({ _id: { $in: entries.map(({ auditId }) => auditId) } })
    .select({ certificateNumber: 1 })
    .lean()
    .exec();
  return new Map(audits.map(({ _id, certificateNumber }) => [_id, certificateNumber]));
}
