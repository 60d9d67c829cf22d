/** A stretch of days; an absent end means it goes on, an absent start that it always has. */
export interface Validity {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Whether a stretch of days covers a day, both ends included. Days are ISO 8601 text. */
export function lasts({ from, until }: Validity, day: string): boolean {
  return (from ?? '') <= day && (until ?? '9999-12-31') >= day;
}
