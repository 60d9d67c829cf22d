import {
  dayOf,
  type Point,
  refuse,
  refuseAny,
  type UserError,
  type Write,
  type WriteContext,
  type WriteResult,
  write,
} from '@spine/kit';
import { applicationErrors, auditable } from '../../rules/lifecycle/applicationErrors.ts';
import { auditBasisErrors } from '../../rules/lifecycle/auditBasisErrors.ts';
import { grantErrors } from '../../rules/lifecycle/grantErrors.ts';
import { isRenewed } from '../../rules/lifecycle/isRenewed.ts';
import { scopeErrors } from '../../rules/lifecycle/scopeErrors.ts';
import { tiesOf } from '../../rules/lifecycle/teamErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { type AuditRecord, auditorIdsOf } from '../Audit.ts';
import { CertificateModel, type CertificateRecord } from '../Certificate.ts';
import { connection } from '../connection.ts';
import type { DecisionRecord } from '../Decision.ts';
import { FindingModel } from '../Finding.ts';
import { appointmentsOf } from './appointmentsOf.ts';
import { recordsOf } from './CertificationFile.ts';
import { certify } from './certify.ts';
import {
  type DecidingInput,
  decidingErrors,
  decisionOf,
  openAsRead,
  recordDecision,
} from './decide.ts';
import { standingOf } from './standingOf.ts';
import { versionOf } from './versions.ts';

export interface DecideOnApplicationInput extends DecidingInput {
  readonly applicationId: string;
  readonly auditId?: string | null | undefined;
  readonly granted: boolean;
  readonly scope: readonly PathologyGroup[];
  readonly effectiveOn?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly location?: Omit<Point, 'type'> | null | undefined;
}

const kinds = { INITIAL: 'GRANT', RENEWAL: 'RENEW', SCOPE_EXTENSION: 'EXTEND_SCOPE' } as const;

/** Decides an application: grants a certificate, renews or widens one, or refuses. */
export function decideOnApplication(
  input: DecideOnApplicationInput,
  context: WriteContext,
): Promise<WriteResult<DecisionRecord>> {
  return write(connection, 'decideOnApplication', input, context, async (within) => {
    const application = await applicationOf(input, within);
    await openAsRead(application.centreId, input, within);
    const { status, audits: all, decisions } = await standingOf(application, within);
    const audits = all.filter(({ applicationId }) => applicationId === application._id);
    const audit = audits.find(({ _id }) => _id === input.auditId) ?? null;
    if (input.auditId && !audit)
      refuse('auditId', 'AUDIT_UNKNOWN', `The application has no audit ${input.auditId}.`);
    const certificates = await recordsOf(CertificateModel, application.centreId, within);
    const named = certificates.find(({ _id }) => _id === application.certificateNumber) ?? null;
    const applications = await recordsOf(ApplicationModel, application.centreId, within);
    const renewed = isRenewed(named?._id ?? '', applications, decisions);
    const granting = { application, named, isRenewed: renewed, certificates, audits };
    refuseAny([
      ...applicationErrors(status, auditable, 'applicationId'),
      ...scopeErrors(input.scope),
      ...(await decidingErrors(input, application.centreId, audits, within)),
      ...(input.granted ? grantErrors(input, granting, dayOf(within.now)) : []),
      ...(input.granted ? await basisErrors(input, audit, within) : []),
    ]);
    return record(input, { application, audit, named }, within);
  });
}

interface Deciding {
  readonly application: ApplicationRecord;
  readonly audit: AuditRecord | null;
  readonly named: CertificateRecord | null;
}

async function record(
  input: DecideOnApplicationInput,
  { application, audit, named }: Deciding,
  within: Write,
): Promise<DecisionRecord> {
  const { centreId, _id: applicationId, kind } = application;
  const scope = [...input.scope];
  const rest = { centreId, scope, applicationId, ...(audit && { auditId: audit._id }) };
  if (!input.granted)
    return recordDecision(decisionOf({ ...rest, kind: 'REFUSE' }, input, within), within);
  const decision = decisionOf({ ...rest, kind: kinds[kind] }, input, within);
  const certificate = await certify(input, application, named, decision, within);
  return recordDecision({ ...decision, certificateNumber: certificate._id }, within);
}

async function applicationOf(
  { applicationId }: DecideOnApplicationInput,
  { session }: Write,
): Promise<ApplicationRecord> {
  const found = await ApplicationModel.findById(applicationId).session(session).lean().exec();
  return found ?? refuse('applicationId', 'NOT_FOUND', `There is no application ${applicationId}.`);
}

/** What a certificate is to rest on: a closed audit without an open major finding. */
async function basisErrors(
  { scope }: DecideOnApplicationInput,
  audit: AuditRecord | null,
  within: Write,
): Promise<readonly UserError[]> {
  if (!audit)
    return [{ field: 'auditId', code: 'AUDIT_MISSING', message: 'Name the audit it rests on.' }];
  const auditorIds = auditorIdsOf(audit);
  const basis = {
    audit,
    auditorIds,
    ties: tiesOf(await appointmentsOf(auditorIds, within)),
    criteria: (await versionOf(audit, within)).criteria,
    findings: await recordsOf(FindingModel, audit.centreId, within),
  };
  return auditBasisErrors(basis, scope, dayOf(within.now));
}
