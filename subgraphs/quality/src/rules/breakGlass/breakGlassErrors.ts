import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { type GrantTimes, isOpen } from './grantTimes.ts';

/** What somebody says who opens a file in an emergency. */
export interface Emergency {
  readonly reason: string;
  /** For how long the file is to be open. */
  readonly minutes: number;
}

/** What is known of whoever asks for a grant. */
export interface GrantBasis {
  readonly grants: readonly GrantTimes[];
  /** Whether the file is open to them by an audit of theirs. */
  readonly isAssigned: boolean;
}

const shortestReason = 20;
/** Characters of a reason or a note. */
const longestText = 1_000;
const mostMinutes = 60;

/** Which rules an emergency breaks, whoever asks and whatever centre is meant. */
export function emergencyErrors({ reason, minutes }: Emergency): readonly UserError[] {
  const length = lengthOf(reason);
  return [
    ...brokenRule(
      length < shortestReason,
      'reason',
      'REASON_TOO_SHORT',
      `Say why, in ${shortestReason} characters at least.`,
    ),
    ...brokenRule(
      length > longestText,
      'reason',
      'REASON_TOO_LONG',
      `Say why, in ${longestText} characters at most.`,
    ),
    ...brokenRule(
      minutes < 1 || minutes > mostMinutes,
      'minutes',
      'MINUTES_OUT_OF_RANGE',
      `A file is opened for 1 to ${mostMinutes} minutes.`,
    ),
  ];
}

/** Which rules another grant breaks at the instant it is asked for. */
export function anotherGrantErrors(
  { grants, isAssigned }: GrantBasis,
  now: Date,
): readonly UserError[] {
  return [
    ...brokenRule(
      isAssigned,
      'centreId',
      'ASSIGNED_ALREADY',
      'You are on an audit of the centre; its file is open to you.',
    ),
    ...brokenRule(
      grants.some((grant) => isOpen(grant, now)),
      null,
      'GRANT_OPEN',
      'One grant at a time: wait until the one before has ended.',
    ),
  ];
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
      grant.personId === reviewer.personId || grant.subject === reviewer.subject,
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
      length > longestText,
      'note',
      'NOTE_TOO_LONG',
      `Say it in ${longestText} characters at most.`,
    ),
  ];
}

/** Characters as somebody counts them, without the blank ones around. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}
