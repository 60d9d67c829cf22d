import { claim, refuse, refuseAny, type Write } from '@spine/kit';
import { applicationErrors, auditable } from '../../rules/lifecycle/applicationErrors.ts';
import { ApplicationModel } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { inFile } from './inFile.ts';
import { standingOf } from './standingOf.ts';

/**
 * An audit that one of its team works on; the file is opened.
 *
 * @param expectedVersion null where the audit itself stays as it is
 */
export async function onTeam(
  auditId: string,
  expectedVersion: number | null,
  within: Write,
): Promise<AuditRecord> {
  const audit = await inFile(AuditModel, 'auditId', auditId, expectedVersion, within);
  refuseStranger(audit, within);
  await refuseWithoutApplication(audit, within);
  return audit;
}

/** The person who asks, on the team of an audit; refuses someone who is not, or no longer. */
export function refuseStranger({ team }: AuditRecord, { viewer }: Pick<Write, 'viewer'>): string {
  const personId = claim(viewer, 'person_id');
  const member = team.find((each) => each.personId === personId);
  return member?.personId ?? refuse(null, 'NOT_ON_TEAM', 'You are not on the team of the audit.');
}

/** An application that was withdrawn or decided needs no further audit. */
async function refuseWithoutApplication({ applicationId }: AuditRecord, within: Write) {
  if (!applicationId) return;
  const application = await ApplicationModel.findById(applicationId)
    .session(within.session)
    .lean()
    .orFail()
    .exec();
  const { status } = await standingOf(application, within);
  refuseAny(applicationErrors(status, auditable, 'auditId'));
}
