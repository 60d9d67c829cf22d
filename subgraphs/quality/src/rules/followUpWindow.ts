import { addDays, daysBetween, yearOf } from '@spine/kit/days';

/** When a form of an interval counts: days after the operation, both ends included. */
export interface FollowUpWindow {
  readonly opensAfterDays: number;
  readonly closesAfterDays: number;
}

/** Whether a form completed on a day counts for an operation. */
export function isInWindow(
  { opensAfterDays, closesAfterDays }: FollowUpWindow,
  operatedOn: string,
  completedOn: string,
): boolean {
  const days = daysBetween(operatedOn, completedOn);
  return opensAfterDays <= days && days <= closesAfterDays;
}

/** The last day on which a form for an operation counts. */
export function closingDay({ closesAfterDays }: FollowUpWindow, operatedOn: string): string {
  return addDays(operatedOn, closesAfterDays);
}

/** The last year of operations whose windows have all closed before a day. */
export function lastClosedYear(window: FollowUpWindow, day: string): number {
  const year = yearOf(day) - 1;
  const years = Math.ceil(window.closesAfterDays / 365);
  const candidates = Array.from({ length: years + 1 }, (_, i) => year - i);
  return candidates.find((each) => closingDay(window, `${each}-12-31`) < day) ?? year - years;
}
