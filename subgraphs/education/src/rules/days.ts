/** The day so many days later, or earlier; days are ISO 8601 text. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The last day of a stretch of whole years that begins on a day: five years from 2021-02-01 end on 2026-01-31. */
export function lastDayOfYears(first: string, years: number): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return addDays(date.toISOString().slice(0, 10), -1);
}
