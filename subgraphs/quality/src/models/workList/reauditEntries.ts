import { groupedBy } from '@spine/kit';
import { isReauditDue } from '../../rules/findingStatus.ts';
import { reauditWork } from '../../rules/workList/reauditWork.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { FindingModel } from '../Finding.ts';
import { notReached } from '../notReached.ts';
import { type AuditSubject, openSubjects } from './openSubjects.ts';
import { auditTimes, findingTimes } from './timesOf.ts';
import { type AskedWork, atCentres, entriesOf, type WorkEntry } from './WorkEntry.ts';

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
  return open.flatMap((subject) => {
    const { audit } = subject;
    const { _id: auditId, centreId, certificateNumber = null, visitUntil } = audit;
    const others = visitsWith(subject).filter(({ _id }) => _id !== auditId);
    const audited = {
      ...{ visitUntil, findings: findings.get(auditId) ?? [], isOpen: true },
      otherVisits: others.map((each) => each.visitUntil),
    };
    return entriesOf(reauditWork(audited, asOf), { centreId, auditId, certificateNumber }, asked);
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

/** Tells of an audit those closed by a day of its application and of its certificate, itself among them. */
async function closedVisits(
  subjects: readonly AuditSubject[],
  day: string,
): Promise<(subject: AuditSubject) => readonly AuditRecord[]> {
  const reportedOn = { $lte: day };
  const applicationIds = subjects.flatMap(({ audit }) => audit.applicationId ?? []);
  const numbers = subjects.flatMap(({ certificateNumber }) => certificateNumber ?? []);
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
  return ({ audit, certificateNumber }) => [
    ...(byApplication.get(audit.applicationId ?? '') ?? []),
    ...(byCertificate.get(certificateNumber ?? '') ?? []),
  ];
}
