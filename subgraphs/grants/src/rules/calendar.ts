/** Arithmetic on calendar days, which are ISO 8601 text: `2026-03-19`. They sort as text and have no time zone. */

const millisecondsPerDay = 86_400_000;

/** The day so many days later, or earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return textOf(numberOf(day) + days);
}

/** The same day of the month so many months later; a day that month lacks becomes its last (31 January + 1 = 28 February). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(date, length) - 1);
}

/** The same day so many years later; 29 February becomes the 28th where it is missing. */
export function addYears(day: string, years: number): string {
  return addMonths(day, 12 * years);
}

/** Days of a stay, the first and the last both counted; less than 1 when it ends before it begins. */
export function daysIncluded(from: string, until: string): number {
  return numberOf(until) - numberOf(from) + 1;
}

/** Whole years from a day to another, as an age is counted: the anniversary completes the year. */
export function completedYears(since: string, day: string): number {
  const years = parts(day)[0] - parts(since)[0];
  return day.slice(5) < since.slice(5) ? years - 1 : years;
}

function parts(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

function textOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}
