import { addDays, addMonths } from '@spine/kit/days';

/** The last day of a validity of so many months: the day before the same day of the last month. */
export function validUntil(validFrom: string, validityMonths: number): string {
  return addDays(addMonths(validFrom, validityMonths, 'next'), -1);
}
