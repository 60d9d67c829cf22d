import { yearOf } from '@spine/kit/days';
import type { TaughtYears } from './isTaught.ts';

export type CourseStatus = 'IN_DEVELOPMENT' | 'ACTIVE' | 'RETIRED';

/** A course's status on a day; without a recorded first year it counts as taught. */
export function courseStatus(
  { firstTaughtYear, lastTaughtYear }: TaughtYears,
  asOf: string,
): CourseStatus {
  const year = yearOf(asOf);
  if (firstTaughtYear && year < firstTaughtYear) return 'IN_DEVELOPMENT';
  return lastTaughtYear && year > lastTaughtYear ? 'RETIRED' : 'ACTIVE';
}
