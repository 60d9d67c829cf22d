/** A stretch of days, both ends included; without `until` it goes on. */
export interface Period {
  readonly from: string;
  readonly until?: string | null;
}

/** Whether a period covers a day. */
export function lastsOn({ from, until }: Period, day: string): boolean {
  return from <= day && (!until || day <= until);
}
