/** Arithmetic on calendar days, which are ISO 8601 text: `2026-03-19`. They sort as text and have no time zone. */

const millisecondsPerDay = 86_400_000;

/**
 * The first and last year that this graph can know about. They lie so far from the ends of ISO 8601's four digits that
 * no span of a rule leads there: `+010000-01-30` would sort before every other day.
 */
export const knownYears = { first: 1900, last: 2200 } as const;

/** The days of {@link knownYears}, both ends included. */
export const knownDays = {
  from: `${knownYears.first}-01-01`,
  until: `${knownYears.last}-12-31`,
} as const;

/** The day so many days later, or earlier with a negative number. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * millisecondsPerDay));
}

/**
 * The same day of the month so many months later, or earlier. Where that month is too short it becomes the
 * month's last day (31 January + 1 = 28 February) or, with `next`, the first day after it (1 March).
 */
export function addMonths(
  day: string,
  months: number,
  whenMissing: 'last' | 'next' = 'last',
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  if (date <= length) return dayOf(new Date(Date.UTC(year, month - 1 + months, date)));
  return dayOf(
    new Date(Date.UTC(year, month - 1 + months, whenMissing === 'last' ? length : length + 1)),
  );
}

/** Days from one day to a later one; 0 for the same day, negative for an earlier one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A stretch of days; an absent end means it goes on, an absent start that it always has. */
export interface Period {
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** Whether a stretch of days covers a day, both ends included. */
export function lasts({ from, until }: Period, day: string): boolean {
  return (from ?? '') <= day && (until ?? '9999-12-31') >= day;
}

/** The calendar day of an instant, in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
