import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { FindingGrade } from '../findingStatus.ts';
import type { Assessment, JudgedCriterion } from './assessmentErrors.ts';
import { type AuditPhase, visitErrors } from './auditErrors.ts';

/** An audit that is to be closed, with what was found in it. */
export interface ReportedAudit extends AuditPhase {
  readonly assessments: readonly Assessment[];
  readonly findings: readonly { readonly criterionCode: string; readonly grade: FindingGrade }[];
}

/** Why an audit cannot be closed on a day: each criterion is assessed, and what is not met has its finding. */
export function reportErrors(
  audit: ReportedAudit,
  criteria: readonly JudgedCriterion[],
  day: string,
): readonly UserError[] {
  const { assessments, findings, visitUntil } = audit;
  const begun = visitErrors(audit, day);
  if (begun.length > 0) return begun;
  const open = criteria
    .map(({ code }) => code)
    .filter((code) => !assessments.some(({ criterionCode }) => criterionCode === code));
  const unfounded = assessments
    .filter(({ result }) => result === 'NOT_MET')
    .map(({ criterionCode }) => criterionCode)
    .filter((code) => !findings.some((each) => each.criterionCode === code && isFault(each)));
  return [
    ...brokenRule(day < visitUntil, 'auditId', 'VISIT_NOT_OVER', `It lasts until ${visitUntil}.`),
    ...brokenRule(
      open.length > 0,
      'auditId',
      'CRITERIA_NOT_ASSESSED',
      `Not assessed: ${open.join(', ')}.`,
    ),
    ...brokenRule(
      unfounded.length > 0,
      'auditId',
      'FINDING_MISSING',
      `Not met, without a finding that asks for a correction: ${unfounded.join(', ')}.`,
    ),
  ];
}

function isFault({ grade }: { readonly grade: FindingGrade }): boolean {
  return grade !== 'OBSERVATION';
}
