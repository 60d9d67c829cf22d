import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';

/** The application that another one improves on. */
export interface EarlierApplication {
  readonly applicantId: string;
  readonly programmeId: string;
  /** 0 for a first submission. */
  readonly resubmissionNumber: number;
  readonly outcome: 'FUNDED' | 'DECLINED' | null;
  /** Whether it has been submitted again already. */
  readonly isSuperseded: boolean;
}

export interface Resubmission {
  readonly applicantId: string;
  readonly programmeId: string;
}

const field = 'resubmissionOf';

/**
 * Which rules a resubmission breaks: it improves on an application of the same person and programme that was
 * declined and has not come again yet, and comes at most so often (EUROSPINE research grants, 2013: twice).
 * Somebody else's application and one that does not exist are the same to the applicant.
 *
 * @param allowed absent where the rules set no limit
 */
export function resubmissionErrors(
  earlier: EarlierApplication | null,
  { applicantId, programmeId }: Resubmission,
  allowed: number | null | undefined,
): readonly UserError[] {
  if (earlier?.applicantId !== applicantId)
    return brokenRule(true, field, 'RESUBMISSION_UNKNOWN', 'You have no such application.');
  return [
    ...brokenRule(
      earlier.programmeId !== programmeId,
      field,
      'RESUBMISSION_OTHER_PROGRAMME',
      'It was an application to another programme.',
    ),
    ...brokenRule(
      earlier.outcome !== 'DECLINED',
      field,
      'RESUBMISSION_NOT_DECLINED',
      'Only a declined application can come again.',
    ),
    ...brokenRule(
      earlier.isSuperseded,
      field,
      'RESUBMISSION_REPEATED',
      'It has come again already; name its latest version.',
    ),
    ...brokenRule(
      typeof allowed === 'number' && earlier.resubmissionNumber >= allowed,
      field,
      'RESUBMISSION_LIMIT',
      `An application can come again ${allowed} times, and this one has.`,
    ),
  ];
}
