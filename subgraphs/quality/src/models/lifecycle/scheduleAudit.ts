import { randomUUID } from 'node:crypto';
import {
  dayOf,
  refuse,
  refuseAny,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { scopeOn, statusOn } from '../../rules/certificationStatus.ts';
import { applicationErrors, auditable } from '../../rules/lifecycle/applicationErrors.ts';
import { certificateErrors, running } from '../../rules/lifecycle/certificateErrors.ts';
import { scheduleErrors } from '../../rules/lifecycle/scheduleErrors.ts';
import { type Member, teamErrors } from '../../rules/lifecycle/teamErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { ApplicationModel } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { CertificateModel } from '../Certificate.ts';
import { connection } from '../connection.ts';
import { appointmentsOf } from './appointmentsOf.ts';
import { openFile, recordsOf } from './CertificationFile.ts';
import { inFile } from './inFile.ts';
import { standingOf } from './standingOf.ts';

export interface ScheduleAuditInput extends WriteInput {
  readonly applicationId?: string | null | undefined;
  readonly certificateNumber?: string | null | undefined;
  readonly stage: AuditRecord['stage'];
  readonly scope: readonly PathologyGroup[];
  readonly team: readonly Member[];
  readonly visitFrom: string;
  readonly visitUntil: string;
}

/** What an audit is of: an application, or a certificate under surveillance. */
type Subject = Pick<
  AuditRecord,
  'centreId' | 'kind' | 'versionId' | 'applicationId' | 'certificateNumber'
> & { readonly scope: readonly PathologyGroup[] };

/** Dates an audit and names its team: of a complete application, or of a certificate under surveillance. */
export function scheduleAudit(
  input: ScheduleAuditInput,
  context: WriteContext,
): Promise<WriteResult<AuditRecord>> {
  return write(connection, 'scheduleAudit', input, context, async (within) => {
    const { scope, ...subject } = await subjectOf(input, within);
    const people = input.team.map(({ personId }) => personId);
    const appointments = await appointmentsOf(people, within);
    refuseAny([
      ...scheduleErrors(
        input,
        { scope, hasOpenAudit: await hasOpenAudit(subject, within) },
        dayOf(within.now),
      ),
      ...teamErrors(input.team, subject.centreId, input.visitFrom, appointments),
    ]);
    return within.create(AuditModel, {
      _id: `audit-${randomUUID()}`,
      ...subject,
      stage: input.stage,
      scope: [...input.scope],
      team: input.team.toSorted(leadFirst).map(({ personId, role }) => ({ personId, role })),
      formerTeamIds: [],
      visitFrom: input.visitFrom,
      visitUntil: input.visitUntil,
      assessments: [],
    });
  });
}

function leadFirst(a: Member, b: Member): number {
  return Number(b.role === 'LEAD_AUDITOR') - Number(a.role === 'LEAD_AUDITOR');
}

function subjectOf(
  { applicationId, certificateNumber }: ScheduleAuditInput,
  within: Write,
): Promise<Subject> {
  if (applicationId && !certificateNumber) return applicationAsked(applicationId, within);
  if (certificateNumber && !applicationId) return certificateUnderWatch(certificateNumber, within);
  return refuse(null, 'NOT_ONE_SUBJECT', 'Name either an application or a certificate.');
}

async function applicationAsked(applicationId: string, within: Write): Promise<Subject> {
  const field = 'applicationId';
  const application = await inFile(ApplicationModel, field, applicationId, null, within);
  const { status } = await standingOf(application, within);
  refuseAny(applicationErrors(status, auditable, field));
  const { centreId, kind, versionId, scope } = application;
  return { centreId, kind, versionId, scope, applicationId };
}

async function certificateUnderWatch(number: string, within: Write): Promise<Subject> {
  const certificate = await CertificateModel.findById(number).session(within.session).lean().exec();
  if (!certificate)
    return refuse('certificateNumber', 'NOT_FOUND', `There is no certificate ${number}.`);
  const { centreId, versionId } = certificate;
  await openFile(centreId, within);
  const today = dayOf(within.now);
  refuseAny(certificateErrors(statusOn(certificate, today).status, running));
  const scope = scopeOn(certificate, today);
  return { centreId, kind: 'SURVEILLANCE', versionId, scope, certificateNumber: number };
}

async function hasOpenAudit(
  { centreId, applicationId, certificateNumber }: Omit<Subject, 'scope'>,
  within: Write,
): Promise<boolean> {
  const audits = await recordsOf(AuditModel, centreId, within);
  return audits.some(
    (each) =>
      !each.reportedOn &&
      (applicationId
        ? each.applicationId === applicationId
        : each.certificateNumber === certificateNumber),
  );
}
