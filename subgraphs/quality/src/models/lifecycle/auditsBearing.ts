import type { Write } from '@spine/kit';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { DecisionModel } from '../Decision.ts';
import { recordsOf } from './CertificationFile.ts';

/**
 * The audits of a centre that bear on what is decided about its certificate, as nobody of their teams decides: those
 * of the certificate itself, and those that decisions about it rest on, the audits of the application that it was
 * granted or extended by among them.
 */
export async function auditsBearing(
  certificateNumber: string,
  centreId: string,
  within: Pick<Write, 'session'>,
): Promise<AuditRecord[]> {
  const decisions = await recordsOf(DecisionModel, centreId, within);
  const about = decisions.filter((each) => each.certificateNumber === certificateNumber);
  const audits = await recordsOf(AuditModel, centreId, within);
  return audits.filter(
    (audit) =>
      audit.certificateNumber === certificateNumber ||
      about.some(
        ({ auditId, applicationId }) =>
          auditId === audit._id || (applicationId && applicationId === audit.applicationId),
      ),
  );
}
