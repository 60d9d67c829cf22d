/** The years in which something is taught, as far as they are recorded. */
export interface TaughtYears {
  readonly firstTaughtYear?: number | null;
  readonly lastTaughtYear?: number | null;
}

/** Whether it is taught in a year; null where nothing says since when. */
export function isTaught(
  { firstTaughtYear, lastTaughtYear }: TaughtYears,
  year: number,
): boolean | null {
  if (lastTaughtYear && year > lastTaughtYear) return false;
  return firstTaughtYear ? year >= firstTaughtYear : null;
}
