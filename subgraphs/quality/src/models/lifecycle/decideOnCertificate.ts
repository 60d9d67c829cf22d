import {
  dayOf,
  refuse,
  refuseAny,
  type Write,
  type WriteContext,
  type WriteResult,
  write,
} from '@spine/kit';
import { scopeOn } from '../../rules/certificationStatus.ts';
import { changeErrors } from '../../rules/lifecycle/changeErrors.ts';
import { initiationErrors, pendingRequest } from '../../rules/lifecycle/requestErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import type { AuditRecord } from '../Audit.ts';
import type { CertificateEventRecord } from '../CertificateEvent.ts';
import { connection } from '../connection.ts';
import type { DecisionRecord } from '../Decision.ts';
import { FindingModel } from '../Finding.ts';
import { appendCertificateEvent } from '../register/appendCertificateEvent.ts';
import { auditsBearing } from './auditsBearing.ts';
import { CertificateRequestModel, type CertificateRequestRecord } from './CertificateRequest.ts';
import { recordsOf } from './CertificationFile.ts';
import { certificateNamed } from './certificateNamed.ts';
import {
  type DecidingInput,
  decidingErrors,
  decisionOf,
  openAsRead,
  recordDecision,
} from './decide.ts';

export interface DecideOnCertificateInput extends DecidingInput {
  readonly certificateNumber: string;
  readonly kind: 'SUSPEND' | 'REINSTATE' | 'REDUCE_SCOPE' | 'WITHDRAW';
  readonly effectiveOn?: string | null | undefined;
  readonly scope?: readonly PathologyGroup[] | null | undefined;
  readonly auditId?: string | null | undefined;
  readonly initiatedBy: CertificateEventRecord['initiatedBy'];
}

const events = {
  SUSPEND: 'SUSPENDED',
  REINSTATE: 'REINSTATED',
  REDUCE_SCOPE: 'SCOPE_REDUCED',
  WITHDRAW: 'WITHDRAWN',
} as const;

/** Suspends, reinstates, narrows or withdraws a certificate: the decision and the event that follows from it. */
export function decideOnCertificate(
  input: DecideOnCertificateInput,
  context: WriteContext,
): Promise<WriteResult<DecisionRecord>> {
  return write(connection, 'decideOnCertificate', input, context, async (within) => {
    const certificate = await certificateNamed(input, within);
    const { centreId, _id: certificateNumber } = certificate;
    await openAsRead(centreId, input, within);
    const today = dayOf(within.now);
    const effectiveOn = input.effectiveOn ?? today;
    const { kind, initiatedBy } = input;
    const change = { kind, effectiveOn, scope: input.scope ?? null };
    const request = await requestOf(input, centreId, within);
    const findings = await recordsOf(FindingModel, centreId, within);
    refuseAny([
      ...changeErrors(change, certificate, findings, today),
      ...(initiatedBy === 'CENTRE' ? initiationErrors(change, request) : []),
      ...(await decidingErrors(input, centreId, await auditsOf(input, centreId, within), within)),
    ]);
    const scope = [...(input.scope ?? scopeOn(certificate, effectiveOn))];
    const rest = {
      ...(input.auditId && { auditId: input.auditId }),
      ...(request && { requestId: request._id }),
      certificateNumber,
    };
    const decision = decisionOf({ centreId, kind, scope, ...rest }, input, within);
    const event = { certificateNumber, kind: events[kind], effectiveOn, scope };
    await appendCertificateEvent(
      within,
      { ...event, initiatedBy, decisionId: decision._id },
      certificate.revision,
    );
    if (request) await close(request, decision, within);
    return recordDecision(decision, within);
  });
}

/** What the centre asked for, where the decision is at its request. */
async function requestOf(
  { certificateNumber, initiatedBy }: DecideOnCertificateInput,
  centreId: string,
  within: Write,
): Promise<CertificateRequestRecord | null> {
  if (initiatedBy === 'BODY') return null;
  return pendingRequest(
    certificateNumber,
    await recordsOf(CertificateRequestModel, centreId, within),
  );
}

async function close(
  { _id, version }: CertificateRequestRecord,
  { _id: decisionId, decidedOn: closedOn }: DecisionRecord,
  within: Write,
): Promise<void> {
  await within.update(CertificateRequestModel, _id, version, { decisionId, closedOn });
}

/** The audits that bear on the decision, of which one is named where it names one. */
async function auditsOf(
  input: DecideOnCertificateInput,
  centreId: string,
  within: Write,
): Promise<AuditRecord[]> {
  const { auditId } = input;
  const bearing = await auditsBearing(input, centreId, within);
  if (auditId && !bearing.some(({ _id }) => _id === auditId))
    refuse('auditId', 'AUDIT_UNKNOWN', `The centre has no audit ${auditId}.`);
  return bearing;
}
