import { addDays, dayOf } from '@spine/kit/days';

/** Until when a grant opens a file, and what its reviewer made of it. */
export interface GrantTimes {
  readonly grantedAt: Date;
  readonly until: Date;
  /** Null until there is one. */
  readonly review: {
    readonly verdict: 'JUSTIFIED' | 'UNJUSTIFIED';
    readonly reviewedAt: Date;
  } | null;
}

/** Days within which a grant is to be reviewed: assumed, as no source names a time. */
const reviewDays = 7;

/** Whether a grant opens the file at an instant: until its end, or until somebody finds it unjustified. */
export function isOpen({ until, review }: GrantTimes, now: Date): boolean {
  return now < until && review?.verdict !== 'UNJUSTIFIED';
}

/** The last day on which a review is in time. */
export function reviewDueOn({ grantedAt }: Pick<GrantTimes, 'grantedAt'>): string {
  return addDays(dayOf(grantedAt), reviewDays);
}

/** Whether nobody has reviewed a grant that should have been by the day. */
export function isOverdue(grant: GrantTimes, day: string): boolean {
  return grant.review === null && day > reviewDueOn(grant);
}
