import { dayOf, type Write } from '@spine/kit';
import { type ApplicationStatus, applicationStatus } from '../../rules/applicationStatus.ts';
import type { ApplicationRecord } from '../Application.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { DecisionModel, type DecisionRecord } from '../Decision.ts';
import { recordsOf } from './CertificationFile.ts';

/** Where an application stands today, and the audits and decisions of its centre that tell. */
export interface Standing {
  readonly status: ApplicationStatus;
  readonly audits: readonly AuditRecord[];
  readonly decisions: readonly DecisionRecord[];
}

/** Where an application stands today, as the transaction sees it. */
export async function standingOf(application: ApplicationRecord, within: Write): Promise<Standing> {
  const audits = await recordsOf(AuditModel, application.centreId, within);
  const decisions = await recordsOf(DecisionModel, application.centreId, within);
  return { status: statusAmong(application, audits, decisions, within.now), audits, decisions };
}

/** Where an application stands among all audits and decisions of its centre. */
export function statusAmong(
  application: ApplicationRecord,
  audits: readonly AuditRecord[],
  decisions: readonly DecisionRecord[],
  now: Date,
): ApplicationStatus {
  const own = (each: { applicationId?: string | null }) => each.applicationId === application._id;
  return applicationStatus(
    application,
    audits.filter(own).map(({ visitFrom }) => visitFrom),
    decisions.filter(own).map(({ decidedOn }) => decidedOn),
    dayOf(now),
  );
}
