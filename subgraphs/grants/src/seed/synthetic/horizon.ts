/** The synthetic story ends here: whatever would come later has not happened yet. */
export const horizon = '2026-01-01';

/** The first and the last year of synthetic calls; those beyond the horizon are announced. */
export const callYears = { first: 2023, last: 2028 } as const;

/** A dated event, unless it lies beyond the horizon. */
export function happened<Name extends string>(
  name: Name,
  day: string | null,
): Partial<Record<Name, string>> {
  return day !== null && day < horizon ? ({ [name]: day } as Partial<Record<Name, string>>) : {};
}
