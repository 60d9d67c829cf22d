import { localDay } from './zonedTime.ts';

/** When a call takes applications. Days are those of the deadline's time zone. */
export interface CallWindow {
  /** Absent where the source does not name it. */
  readonly opensOn?: string | null;
  /** The last second in which an application is in time. */
  readonly deadlineAt: Date;
  readonly timeZone: string;
  /** The deadline's day. */
  readonly closesOn: string;
}

export type CallStatus = 'UPCOMING' | 'OPEN' | 'CLOSED';

/** The status on a day; null before the deadline of a call whose opening is not known. */
export function callStatus({ opensOn, closesOn }: CallWindow, day: string): CallStatus | null {
  if (day > closesOn) return 'CLOSED';
  if (!opensOn) return null;
  return day < opensOn ? 'UPCOMING' : 'OPEN';
}

/** Whether an instant lies after the deadline; its last second still counts, to the end. */
export function isLate({ deadlineAt }: Pick<CallWindow, 'deadlineAt'>, instant: Date): boolean {
  return Math.floor(instant.getTime() / 1_000) > Math.floor(deadlineAt.getTime() / 1_000);
}

/** The day that it is where the deadline is. */
export function callDay({ timeZone }: Pick<CallWindow, 'timeZone'>, instant: Date): string {
  return localDay(instant, timeZone);
}

/** Whether an application would be in time at an instant. */
export function takesApplications(call: CallWindow, instant: Date): boolean {
  return !isLate(call, instant) && callStatus(call, callDay(call, instant)) === 'OPEN';
}
