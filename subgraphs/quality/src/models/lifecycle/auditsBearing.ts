import type { Write } from '@spine/kit';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { DecisionModel } from '../Decision.ts';
import { recordsOf } from './CertificationFile.ts';

interface Decided {
  readonly certificateNumber: string;
  /** The audit that the decision names. */
  readonly auditId?: string | null | undefined;
}

/**
 * The audits of a centre that bear on what is decided about its certificate, as nobody of their teams decides: the one
 * that is named, those of the certificate itself, and those that decisions about it rest on, the audits of the
 * application that it was granted or extended by among them.
 */
export async function auditsBearing(
  { certificateNumber, auditId }: Decided,
  centreId: string,
  within: Pick<Write, 'session'>,
): Promise<AuditRecord[]> {
  const decisions = await recordsOf(DecisionModel, centreId, within);
  const about = decisions.filter((each) => each.certificateNumber === certificateNumber);
  const auditIds = new Set([auditId, ...about.map((each) => each.auditId)]);
  const applicationIds = new Set(about.flatMap(({ applicationId }) => applicationId ?? []));
  const audits = await recordsOf(AuditModel, centreId, within);
  return audits.filter(
    (audit) =>
      audit.certificateNumber === certificateNumber ||
      auditIds.has(audit._id) ||
      applicationIds.has(audit.applicationId ?? ''),
  );
}
