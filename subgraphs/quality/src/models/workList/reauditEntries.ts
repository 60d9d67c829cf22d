import { isReauditDue } from '../../rules/findingStatus.ts';
import { reauditWork } from '../../rules/workList/reauditWork.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { FindingModel } from '../Finding.ts';
import { groupedBy } from '../groupedBy.ts';
import { openSubjects } from './openSubjects.ts';
import { auditTimes, findingTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, notReached, type WorkEntry } from './WorkEntry.ts';

/** Audits to be repeated, as a major finding was not verified in time. */
export async function reauditEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const findings = groupedBy(await openMajors(asked), ({ auditId }) => auditId);
  const audits = await AuditModel.find({ _id: { $in: [...findings.keys()] } })
    .select(auditTimes)
    .lean()
    .exec();
  const late = audits.filter(({ _id, visitUntil }) =>
    isReauditDue(visitUntil, findings.get(_id) ?? [], asOf),
  );
  const open = await openSubjects(late, asOf);
  const visitsWith = await closedVisits(open, asOf);
  return open.flatMap((audit) => {
    const { _id: auditId, centreId, certificateNumber = null, visitUntil } = audit;
    const others = visitsWith(audit).filter(({ _id }) => _id !== auditId);
    const subject = {
      ...{ visitUntil, findings: findings.get(auditId) ?? [], isOpen: true },
      otherVisits: others.map((each) => each.visitUntil),
    };
    return entriesOf(reauditWork(subject, asOf), { centreId, auditId, certificateNumber }, asked);
  });
}

function openMajors(asked: AskedWork) {
  return FindingModel.find({
    ...atCentres(asked),
    verifiedOn: notReached(asked.asOf),
    grade: 'MAJOR',
    raisedOn: { $lte: asked.asOf },
  })
    .select(findingTimes)
    .lean()
    .exec();
}

/** Tells of an audit those closed by a day of its application or, without one, of its certificate, itself among them. */
async function closedVisits(
  audits: readonly AuditRecord[],
  day: string,
): Promise<(audit: AuditRecord) => readonly AuditRecord[]> {
  const reportedOn = { $lte: day };
  const applicationIds = audits.flatMap(({ applicationId }) => applicationId ?? []);
  const numbers = audits.flatMap(({ certificateNumber }) => certificateNumber ?? []);
  const [ofApplications, ofCertificates] = await Promise.all([
    AuditModel.find({ applicationId: { $in: applicationIds }, reportedOn })
      .select(auditTimes)
      .lean()
      .exec(),
    AuditModel.find({ certificateNumber: { $in: numbers }, reportedOn })
      .select(auditTimes)
      .lean()
      .exec(),
  ]);
  const byApplication = groupedBy(ofApplications, (each) => each.applicationId ?? '');
  const byCertificate = groupedBy(ofCertificates, (each) => each.certificateNumber ?? '');
  return ({ applicationId, certificateNumber }) =>
    (applicationId
      ? byApplication.get(applicationId)
      : byCertificate.get(certificateNumber ?? '')) ?? [];
}
