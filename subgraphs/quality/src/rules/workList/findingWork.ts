import { addDays } from '@spine/kit/days';
import { type FindingTimes, findingStatus } from '../findingStatus.ts';
import type { DueWork } from './auditWorkRules.ts';

/** Corrections are told of so many days before they are due. */
const daysAhead = 30;

/** The last day that a correction can be due on to be told of on a day. */
export function lastDueDay(day: string): string {
  return addDays(day, daysAhead);
}

/**
 * What a finding asks for on a day: a major one that is overdue by a rule of its own; any other correction from 30
 * days before it is due until the centre has acted, so that a minor one does not drop off by being late.
 */
export function findingWork(finding: FindingTimes, day: string): DueWork | null {
  const { grade, raisedOn, dueOn } = finding;
  if (!dueOn || day < raisedOn || lastDueDay(day) < dueOn) return null;
  const status = findingStatus(finding, day);
  if (status === 'VERIFIED' || status === 'ACTED_ON') return null;
  if (status === 'OVERDUE' && grade === 'MAJOR')
    return { rule: 'MAJOR_OVERDUE', dueOn, reason: `A major finding is open, due ${dueOn}.` };
  const reason = `The correction of a ${grade.toLowerCase()} finding is due ${dueOn}.`;
  return { rule: 'ACTION_DUE', dueOn, reason };
}
