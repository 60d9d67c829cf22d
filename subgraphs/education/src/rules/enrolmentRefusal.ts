import { courseEventStatus, type EventDays } from './courseEventStatus.ts';

/** Why somebody cannot be enrolled: a code to branch on and a sentence to read. */
export interface EnrolmentRefusal {
  readonly code: 'NOT_FOUND' | 'CANCELLED' | 'ALREADY_STARTED' | 'ALREADY_ENROLLED' | 'FULL';
  readonly message: string;
}

export interface Places extends EventDays {
  readonly capacity?: number | null;
  readonly placesTaken: number;
}

const refusals = {
  NOT_FOUND: 'There is no such course event.',
  CANCELLED: 'This course event was cancelled.',
  ALREADY_STARTED: 'This course event has started.',
  ALREADY_ENROLLED: 'You are enrolled in this course event.',
  FULL: 'All places in this course event are taken.',
} as const;

/** Whether enrolment is refused on a day, or null where it can go on. */
export function enrolmentRefusal(
  event: Places | null,
  alreadyEnrolled: boolean,
  today: string,
): EnrolmentRefusal | null {
  const code = refusalCode(event, alreadyEnrolled, today);
  return code && { code, message: refusals[code] };
}

function refusalCode(
  event: Places | null,
  alreadyEnrolled: boolean,
  today: string,
): EnrolmentRefusal['code'] | null {
  if (!event) return 'NOT_FOUND';
  const status = courseEventStatus(event, today);
  if (status === 'CANCELLED') return 'CANCELLED';
  if (status !== 'UPCOMING') return 'ALREADY_STARTED';
  if (alreadyEnrolled) return 'ALREADY_ENROLLED';
  return event.capacity && event.placesTaken >= event.capacity ? 'FULL' : null;
}
