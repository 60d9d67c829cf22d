import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { dayOf } from '@spine/kit/days';
import { lengthOf, longestReason, longReasonErrors } from '../reasonLength.ts';
import { type GrantTimes, isOpen, isOverdue } from './grantTimes.ts';

/** What somebody says who opens a file in an emergency. */
export interface Emergency {
  readonly reason: string;
  /** For how long the file is to be open. */
  readonly minutes: number;
}

const shortestReason = 20;
const mostMinutes = 60;
const dayLong = 24 * 60 * 60_000;
/** Grants of a person within 24 hours: a number of ours, as no source names one. */
const mostADay = 3;
/** Days without a grant after a verdict that one was not justified: a number of ours as well. */
const daysWithout = 30;

/** Which rules an emergency breaks, whoever asks and whatever centre is meant. */
export function emergencyErrors({ reason, minutes }: Emergency): readonly UserError[] {
  return [
    ...brokenRule(
      lengthOf(reason) < shortestReason,
      'reason',
      'REASON_TOO_SHORT',
      `Say why, in ${shortestReason} characters at least.`,
    ),
    ...longReasonErrors(reason),
    ...brokenRule(
      minutes < 1 || minutes > mostMinutes,
      'minutes',
      'MINUTES_OUT_OF_RANGE',
      `A file is opened for 1 to ${mostMinutes} minutes.`,
    ),
  ];
}

/**
 * Which rules another grant breaks at the instant it is asked for, whatever centre is meant: one at a time, and nobody
 * goes from one to the next unreviewed.
 *
 * @param grants of the person, as far as they `bear` on another
 */
export function anotherGrantErrors(grants: readonly GrantTimes[], now: Date): readonly UserError[] {
  const { dayAgo, verdictsFrom } = bearing(now);
  const today = dayOf(now);
  return [
    ...brokenRule(
      grants.some((grant) => isOpen(grant, now)),
      null,
      'GRANT_OPEN',
      'One grant at a time: wait until the one before has ended.',
    ),
    ...brokenRule(
      grants.filter(({ grantedAt }) => grantedAt > dayAgo).length >= mostADay,
      null,
      'GRANTS_USED_UP',
      `A person opens ${mostADay} files in 24 hours at most.`,
    ),
    ...brokenRule(
      grants.some((grant) => isOverdue(grant, today)),
      null,
      'REVIEW_OVERDUE',
      'A grant of yours should have been reviewed; a steward has to do so first.',
    ),
    ...brokenRule(
      grants.some(({ review }) => isUnjustified(review) && review.reviewedAt > verdictsFrom),
      null,
      'FOUND_UNJUSTIFIED',
      `For ${daysWithout} days after a grant was found unjustified there is no other.`,
    ),
  ];
}

/** From when on grants count towards those of a day, and from when on verdicts stand in the way of another. */
export function bearing(now: Date): { readonly dayAgo: Date; readonly verdictsFrom: Date } {
  return {
    dayAgo: new Date(now.getTime() - dayLong),
    verdictsFrom: new Date(now.getTime() - daysWithout * dayLong),
  };
}

function isUnjustified(review: GrantTimes['review']): review is NonNullable<GrantTimes['review']> {
  return review?.verdict === 'UNJUSTIFIED';
}

/** A file that is open by an audit needs no grant. */
export function assignmentErrors(isAssigned: boolean): readonly UserError[] {
  return brokenRule(
    isAssigned,
    'centreId',
    'ASSIGNED_ALREADY',
    'You are on an audit of the centre; its file is open to you.',
  );
}

/** Who somebody is, by their token. */
export interface Holder {
  readonly subject: string | null;
  readonly personId: string | null;
}

/** Which rules a review breaks. */
export function reviewErrors(
  grant: Holder & Pick<GrantTimes, 'review'>,
  reviewer: Holder,
  note: string,
): readonly UserError[] {
  const length = lengthOf(note);
  return [
    ...brokenRule(
      isSame(grant.personId, reviewer.personId) || isSame(grant.subject, reviewer.subject),
      null,
      'SELF_REVIEW',
      'Somebody else than the one who opened the file reviews it.',
    ),
    ...brokenRule(
      grant.review !== null,
      'grantId',
      'REVIEWED_ALREADY',
      'It was reviewed; a verdict stays.',
    ),
    ...brokenRule(length === 0, 'note', 'NOTE_MISSING', 'Say what the verdict rests on.'),
    ...brokenRule(
      length > longestReason,
      'note',
      'NOTE_TOO_LONG',
      `Say it in ${longestReason} characters at most.`,
    ),
  ];
}

/** Two of whom nothing is known are not one. */
function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
