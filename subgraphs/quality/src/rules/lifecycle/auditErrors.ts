import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { FindingTimes } from '../findingStatus.ts';

/** As much of an audit as its phase follows from. */
export interface AuditPhase {
  readonly stage: 'DOCUMENT_REVIEW' | 'ON_SITE';
  readonly visitFrom: string;
  readonly visitUntil: string;
  readonly reportedOn?: string | null;
}

/** An audit that its team has closed. */
export function closedErrors({ reportedOn }: AuditPhase): readonly UserError[] {
  return brokenRule(Boolean(reportedOn), 'auditId', 'AUDIT_REPORTED', 'The audit is closed.');
}

/**
 * An audit whose team has nothing left to do: it is closed, and what was to be corrected is verified.
 *
 * @param findings of the audit
 */
export function finishedErrors(
  audit: AuditPhase,
  findings: readonly FindingTimes[],
): readonly UserError[] {
  const isLeft = findings.some(({ grade, verifiedOn }) => grade !== 'OBSERVATION' && !verifiedOn);
  return isLeft ? [] : closedErrors(audit);
}

/** An audit in which nothing can be assessed or found: the team is not on site, or has closed it. */
export function visitErrors(audit: AuditPhase, day: string): readonly UserError[] {
  const isOnSite = audit.stage === 'ON_SITE' && audit.visitFrom <= day;
  return [
    ...closedErrors(audit),
    ...brokenRule(!isOnSite, 'auditId', 'VISIT_NOT_BEGUN', 'The visit has not begun.'),
  ];
}

/** Why the visit of an audit cannot begin on a day. */
export function beginErrors(audit: AuditPhase, day: string): readonly UserError[] {
  return [
    ...closedErrors(audit),
    ...brokenRule(
      audit.stage === 'ON_SITE',
      'auditId',
      'VISIT_BEGUN',
      'The audit is at the stage of the visit already.',
    ),
    ...brokenRule(
      day < audit.visitFrom,
      'auditId',
      'VISIT_NOT_DUE',
      `The visit begins on ${audit.visitFrom}.`,
    ),
  ];
}
