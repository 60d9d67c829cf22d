import { addMonths, daysBetween, yearOf } from '@spine/kit/days';

/** The same day so many years later; 29 February becomes the 28th where it is missing. */
export function addYears(day: string, years: number): string {
  return addMonths(day, 12 * years);
}

/** Days of a stay, the first and the last both counted; less than 1 when it ends before it begins. */
export function daysIncluded(from: string, until: string): number {
  return daysBetween(from, until) + 1;
}

/** Whole years from a day to another, as an age is counted: the anniversary completes the year. */
export function completedYears(since: string, day: string): number {
  const years = yearOf(day) - yearOf(since);
  return day.slice(5) < since.slice(5) ? years - 1 : years;
}
