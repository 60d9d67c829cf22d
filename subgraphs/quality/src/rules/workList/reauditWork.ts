import { type FindingTimes, isReauditDue, lastDayToVerify } from '../findingStatus.ts';
import type { DueWork } from './auditWorkRules.ts';

/** An audit with what was found in it and what became of its subject. */
export interface AuditedSubject {
  readonly visitUntil: string;
  readonly findings: readonly FindingTimes[];
  /** Whether its application waits for a decision or its certificate runs: else nothing is audited again. */
  readonly isOpen: boolean;
  /** Last days of other closed visits to the same subject. */
  readonly otherVisits: readonly string[];
}

/** Whether an audit is to be repeated on a day, as a major finding was not verified within six months of the visit. */
export function reauditWork(
  { visitUntil, findings, isOpen, otherVisits }: AuditedSubject,
  day: string,
): DueWork | null {
  const isRepeated = otherVisits.some((each) => visitUntil < each && each <= day);
  if (!isOpen || isRepeated || !isReauditDue(visitUntil, findings, day)) return null;
  const dueOn = lastDayToVerify(visitUntil);
  const reason = `A major finding was not verified by ${dueOn}, six months after the visit.`;
  return { rule: 'REAUDIT_DUE', dueOn, reason };
}
