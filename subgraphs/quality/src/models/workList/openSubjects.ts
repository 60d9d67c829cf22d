import { applicationStatus } from '../../rules/applicationStatus.ts';
import { statusOn } from '../../rules/certificationStatus.ts';
import { pending } from '../../rules/lifecycle/applicationErrors.ts';
import { running } from '../../rules/lifecycle/certificateErrors.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { DecisionModel } from '../Decision.ts';
import { groupedBy } from '../groupedBy.ts';
import { certificateTimes } from './timesOf.ts';

/** Those of some audits whose certificate runs on a day or whose application waits for a decision. */
export async function openSubjects(
  audits: readonly AuditRecord[],
  day: string,
): Promise<AuditRecord[]> {
  const numbers = audits.flatMap(({ certificateNumber }) => certificateNumber ?? []);
  const certificates = await CertificateModel.find({ _id: { $in: numbers } })
    .select(certificateTimes)
    .lean()
    .exec();
  const runs = new Map(
    certificates.map((each) => [each._id, running.includes(statusOn(each, day).status)]),
  );
  const others = audits.filter(({ certificateNumber }) => !runs.has(certificateNumber ?? ''));
  const waiting = await pendingApplications(
    others.flatMap(({ applicationId }) => applicationId ?? []),
    day,
  );
  return audits.filter(
    ({ certificateNumber, applicationId }) =>
      runs.get(certificateNumber ?? '') ?? waiting.has(applicationId ?? ''),
  );
}

async function pendingApplications(ids: readonly string[], day: string): Promise<Set<string>> {
  const [applications, visits, decisions] = await Promise.all([
    ApplicationModel.find({ _id: { $in: ids } })
      .select({ completeOn: 1, withdrawnOn: 1 })
      .lean()
      .exec(),
    AuditModel.find({ applicationId: { $in: ids } })
      .select({ applicationId: 1, visitFrom: 1 })
      .lean()
      .exec(),
    DecisionModel.find({ applicationId: { $in: ids } })
      .select({ applicationId: 1, decidedOn: 1 })
      .lean()
      .exec(),
  ]);
  const visited = groupedBy(visits, ({ applicationId }) => applicationId ?? '');
  const decided = groupedBy(decisions, ({ applicationId }) => applicationId ?? '');
  const statusOf = (application: ApplicationRecord) =>
    applicationStatus(
      application,
      (visited.get(application._id) ?? []).map(({ visitFrom }) => visitFrom),
      (decided.get(application._id) ?? []).map(({ decidedOn }) => decidedOn),
      day,
    );
  const open = applications.filter((each) => pending.includes(statusOf(each)));
  return new Set(open.map(({ _id }) => _id));
}
