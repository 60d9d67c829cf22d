import { applicationStatus } from '../../rules/applicationStatus.ts';
import { statusOn } from '../../rules/certificationStatus.ts';
import { pending } from '../../rules/lifecycle/applicationErrors.ts';
import { running } from '../../rules/lifecycle/certificateErrors.ts';
import { reauditWork } from '../../rules/work/reauditWork.ts';
import { ApplicationModel } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { DecisionModel } from '../Decision.ts';
import { FindingModel } from '../Finding.ts';
import { type AskedWork, atCentres, entriesOf, notReached, type WorkEntry } from './WorkEntry.ts';

/** Audits to be repeated, as a major finding was not verified in time. */
export async function reauditEntries(asked: AskedWork): Promise<WorkEntry[]> {
  const { asOf } = asked;
  const findings = await FindingModel.find({
    ...atCentres(asked),
    verifiedOn: notReached(asOf),
    grade: 'MAJOR',
    raisedOn: { $lte: asOf },
  })
    .lean()
    .exec();
  const centreIds = [...new Set(findings.map(({ centreId }) => centreId))];
  const audits = await AuditModel.find({ centreId: { $in: centreIds } })
    .lean()
    .exec();
  const isOpen = await openSubjects(centreIds, audits, asOf);
  const concerned = new Set(findings.map(({ auditId }) => auditId));
  return audits.flatMap((audit) => {
    if (!concerned.has(audit._id)) return [];
    const { _id: auditId, centreId, certificateNumber = null, visitUntil } = audit;
    const own = findings.filter((each) => each.auditId === auditId);
    const otherVisits = audits.filter((each) => each !== audit && isRepetition(each, audit, asOf));
    const subject = {
      ...{ visitUntil, findings: own, isOpen: isOpen(audit) },
      otherVisits: otherVisits.map((each) => each.visitUntil),
    };
    const about = { centreId, auditId, certificateNumber };
    return entriesOf(reauditWork(subject, asOf), about, asked);
  });
}

function isRepetition(other: AuditRecord, audit: AuditRecord, day: string): boolean {
  const isSame = audit.applicationId
    ? other.applicationId === audit.applicationId
    : other.certificateNumber === audit.certificateNumber;
  return isSame && Boolean(other.reportedOn && other.reportedOn <= day);
}

/** Tells whether an audit's application waits for a decision on a day, or its certificate runs. */
async function openSubjects(
  centreIds: readonly string[],
  audits: readonly AuditRecord[],
  day: string,
): Promise<(audit: AuditRecord) => boolean> {
  const [applications, decisions, certificates] = await Promise.all([
    ApplicationModel.find({ centreId: { $in: centreIds } })
      .lean()
      .exec(),
    DecisionModel.find({ centreId: { $in: centreIds } })
      .lean()
      .exec(),
    CertificateModel.find({ centreId: { $in: centreIds } })
      .lean()
      .exec(),
  ]);
  return ({ applicationId, certificateNumber }) => {
    const certificate = certificates.find(({ _id }) => _id === certificateNumber);
    if (certificate) return running.includes(statusOn(certificate, day).status);
    const application = applications.find(({ _id }) => _id === applicationId);
    if (!application) return false;
    const visits = audits.filter((each) => each.applicationId === applicationId);
    const decided = decisions.filter((each) => each.applicationId === applicationId);
    const status = applicationStatus(
      application,
      visits.map(({ visitFrom }) => visitFrom),
      decided.map(({ decidedOn }) => decidedOn),
      day,
    );
    return pending.includes(status);
  };
}
