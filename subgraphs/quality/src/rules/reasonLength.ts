import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';

/** Characters of a reason or a note: a number of ours; MongoDB refuses more as well. */
export const longestReason = 1_000;

/** Characters as somebody counts them, without the blank ones around. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** The error of a reason that nobody reads to its end. */
export function longReasonErrors(reason: string): readonly UserError[] {
  return brokenRule(
    lengthOf(reason) > longestReason,
    'reason',
    'REASON_TOO_LONG',
    `Say why, in ${longestReason} characters at most.`,
  );
}
