import { dayOf, refuse, refuseAny, type WriteContext, type WriteResult, write } from '@spine/kit';
import { reportErrors } from '../../rules/lifecycle/reportErrors.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { connection } from '../connection.ts';
import { FindingModel } from '../Finding.ts';
import type { ChangeAuditInput } from './beginVisit.ts';
import { recordsOf } from './CertificationFile.ts';
import { onTeam, refuseStranger } from './onTeam.ts';
import { versionOf } from './versions.ts';

/** Closes an audit: the lead auditor hands in what the team assessed and found. */
export function reportAudit(
  input: ChangeAuditInput,
  context: WriteContext,
): Promise<WriteResult<AuditRecord>> {
  const { auditId, expectedVersion } = input;
  return write(connection, 'reportAudit', input, context, async (within) => {
    const today = dayOf(within.now);
    const audit = await onTeam(auditId, expectedVersion, within);
    const lead = audit.team.find(({ role }) => role === 'LEAD_AUDITOR');
    if (lead?.personId !== refuseStranger(audit, within))
      refuse(null, 'NOT_LEAD', 'The lead auditor closes the audit.');
    const all = await recordsOf(FindingModel, audit.centreId, within);
    const findings = all.filter((each) => each.auditId === auditId);
    const { criteria } = await versionOf(audit, within);
    refuseAny(reportErrors({ ...audit, findings }, criteria, today));
    return within.update(AuditModel, auditId, expectedVersion, { reportedOn: today }, 'auditId');
  });
}
