export type CourseEventStatus = 'UPCOMING' | 'RUNNING' | 'HELD' | 'CANCELLED';

/** When an event takes place: the days it can have begun and ended, and when it was called off. */
export interface EventDays {
  readonly earliestDay: string;
  readonly latestDay: string;
  readonly cancelledOn?: string | null;
}

/** An event's status on a day. Days are ISO 8601 text. */
export function courseEventStatus(
  { earliestDay, latestDay, cancelledOn }: EventDays,
  asOf: string,
): CourseEventStatus {
  if (cancelledOn && cancelledOn <= asOf) return 'CANCELLED';
  if (asOf < earliestDay) return 'UPCOMING';
  return asOf <= latestDay ? 'RUNNING' : 'HELD';
}
