import { addDays } from '@spine/kit/days';
import { isTerminated, type Milestone, milestoneStatus } from './milestones.ts';

/** The dated events of an award. */
export interface AwardHistory {
  readonly awardDate: string;
  readonly milestones: readonly Milestone[];
  /** Absent unless it was ended early. */
  readonly terminatedOn?: string | null;
}

export type AwardStatus =
  | 'PENDING_AGREEMENT'
  | 'ACTIVE'
  | 'REPORT_OVERDUE'
  | 'COMPLETED'
  | 'TERMINATED';

/** The status of an award on a day; null before the day it was awarded. */
export function awardStatus(award: AwardHistory, day: string): AwardStatus | null {
  const { awardDate, milestones } = award;
  if (day < awardDate) return null;
  if (isTerminated(award, day)) return 'TERMINATED';
  const completedOn = completionOf(award);
  if (completedOn && completedOn <= day) return 'COMPLETED';
  const agreement = milestones.find(({ kind }) => kind === 'AGREEMENT');
  if (!agreement?.receivedOn || agreement.receivedOn > day) return 'PENDING_AGREEMENT';
  const isOverdue = (milestone: Milestone) => milestoneStatus(milestone, day) === 'OVERDUE';
  return milestones.some(isOverdue) ? 'REPORT_OVERDUE' : 'ACTIVE';
}

/** A stretch of days, both ends included; no end while it lasts. */
export interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** From the award to the day before it was completed or terminated; null when that was the same day. */
export function awardPeriod(award: AwardHistory): Period | null {
  const ends = [award.terminatedOn, completionOf(award)].filter((end) => typeof end === 'string');
  const end = ends.sort()[0];
  if (end === undefined) return { from: award.awardDate, until: null };
  return end > award.awardDate ? { from: award.awardDate, until: addDays(end, -1) } : null;
}

function completionOf({ milestones }: AwardHistory): string | null {
  return milestones.find(({ kind }) => kind === 'FINAL_REPORT')?.acceptedOn ?? null;
}
