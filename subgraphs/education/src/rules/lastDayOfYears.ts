import { addDays, addMonths } from '@spine/kit/days';

/** The last day of a stretch of whole years that begins on a day: five years from 2021-02-01 end on 2026-01-31. */
export function lastDayOfYears(first: string, years: number): string {
  return addDays(addMonths(first, 12 * years, 'next'), -1);
}
