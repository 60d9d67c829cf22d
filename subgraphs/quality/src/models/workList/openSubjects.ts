import { groupedBy } from '@spine/kit';
import { applicationStatus } from '../../rules/applicationStatus.ts';
import { statusOn } from '../../rules/certificationStatus.ts';
import { pending } from '../../rules/lifecycle/applicationErrors.ts';
import { running } from '../../rules/lifecycle/certificateErrors.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { DecisionModel } from '../Decision.ts';
import { certificateTimes } from './timesOf.ts';

/** An audit, and the certificate that it was under or that its application led to; null before there is one. */
export interface AuditSubject {
  readonly audit: AuditRecord;
  readonly certificateNumber: string | null;
}

/** Those of some audits whose certificate runs on a day or whose application waits for a decision. */
export async function openSubjects(
  audits: readonly AuditRecord[],
  day: string,
): Promise<AuditSubject[]> {
  const { waiting, granted } = await applicationsOn(
    audits.flatMap(({ applicationId }) => applicationId ?? []),
    day,
  );
  const subjects = audits.map((audit) => ({
    audit,
    certificateNumber: audit.certificateNumber ?? granted.get(audit.applicationId ?? '') ?? null,
  }));
  const runs = await runningOn(
    subjects.flatMap(({ certificateNumber }) => certificateNumber ?? []),
    day,
  );
  return subjects.filter(({ audit, certificateNumber }) =>
    certificateNumber === null
      ? waiting.has(audit.applicationId ?? '')
      : runs.has(certificateNumber),
  );
}

async function runningOn(numbers: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const certificates = await CertificateModel.find({ _id: { $in: numbers } })
    .select(certificateTimes)
    .lean()
    .exec();
  const run = certificates.filter((each) => running.includes(statusOn(each, day).status));
  return new Set(run.map(({ _id }) => _id));
}

/** Of some applications those that wait on a day, and the certificates that others were granted by then. */
async function applicationsOn(ids: readonly string[], day: string) {
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
      .select({ applicationId: 1, decidedOn: 1, certificateNumber: 1 })
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
  const grants = decisions.flatMap(({ applicationId, certificateNumber, decidedOn }) =>
    applicationId && certificateNumber && decidedOn <= day
      ? [[applicationId, certificateNumber] as const]
      : [],
  );
  return { waiting: new Set(open.map(({ _id }) => _id)), granted: new Map(grants) };
}
