import type { UserError } from '@spine/kit';
import { brokenRule, lengthErrors } from '@spine/kit/brokenRule';
import { type CallWindow, isLate, takesApplications } from './callStatus.ts';
import {
  type EligibilityRules,
  eligibilityErrors,
  type Profile,
  type Stay,
} from './eligibility.ts';

interface Money {
  readonly minorUnits: number;
  readonly currency: string;
}

/** An application as its applicant wrote it. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly pathologyGroup: string;
  readonly applicantId: string;
  readonly coInvestigatorIds: readonly string[];
  readonly institutionId: string;
  readonly amountRequested: Money;
  readonly conflictFormEnclosed: boolean;
  readonly visit?: Stay | null | undefined;
  readonly profile?: Profile | null | undefined;
}

/** The call that it answers, with the criteria that the call is held under. */
export interface AskedBy extends CallWindow {
  readonly pathologyGroups: readonly string[];
  readonly maxAmount?: Money | null;
  readonly criteria: {
    readonly eligibility: EligibilityRules;
    readonly review?: { readonly conflictFormRequired: boolean } | null;
  };
}

const titleLength = { least: 5, most: 200 };
const summaryLength = { least: 50, most: 3_000 };
const mostCoInvestigators = 20;

/** The codes of ISO 4217 that the runtime knows, those of former currencies among them. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Which rules an application breaks at the instant it is handed in, each with the field it is about. */
export function submissionErrors(draft: Draft, call: AskedBy, now: Date): readonly UserError[] {
  const { criteria, closesOn } = call;
  return [
    ...timeErrors(call, now),
    ...lengthErrors('title', draft.title, titleLength),
    ...lengthErrors('summary', draft.summary, summaryLength),
    ...brokenRule(
      !call.pathologyGroups.includes(draft.pathologyGroup),
      'pathologyGroup',
      'TOPIC_NOT_FUNDED',
      `The call funds ${call.pathologyGroups.join(', ')}.`,
    ),
    ...peopleErrors(draft),
    ...amountErrors(draft.amountRequested, call.maxAmount),
    ...brokenRule(
      Boolean(criteria.review?.conflictFormRequired) && !draft.conflictFormEnclosed,
      'conflictFormEnclosed',
      'CONFLICT_FORM_MISSING',
      'The call asks for a disclosure of conflicts of interest.',
    ),
    ...eligibilityErrors(criteria.eligibility, draft.profile ?? {}, draft.visit, closesOn),
  ];
}

/** Who is to decide on what a call brings; not public. */
export interface DecidedBy {
  readonly officer?: { readonly personId: string } | null | undefined;
  readonly chairperson?: { readonly personId: string } | null | undefined;
}

/**
 * Refuses investigators who are to decide on the call: they could read nothing of their own application, and with both
 * of them on it nobody could decide. Who of them it is, is not told.
 */
export function panelErrors(
  investigatorIds: readonly string[],
  { officer, chairperson }: DecidedBy,
): readonly UserError[] {
  const deciding = [officer?.personId, chairperson?.personId];
  return brokenRule(
    investigatorIds.some((id) => deciding.includes(id)),
    'coInvestigatorIds',
    'INVESTIGATOR_DECIDES',
    'One of the investigators decides on what this call brings.',
  );
}

function timeErrors(call: AskedBy, now: Date): readonly UserError[] {
  const late = isLate(call, now);
  return [
    ...brokenRule(late, 'callId', 'DEADLINE_PASSED', 'The deadline of the call has passed.'),
    ...brokenRule(
      !late && !takesApplications(call, now),
      'callId',
      'CALL_NOT_OPEN',
      'The call does not take applications yet.',
    ),
  ];
}

function peopleErrors({
  applicantId,
  coInvestigatorIds,
  institutionId,
}: Draft): readonly UserError[] {
  const investigators = [applicantId, ...coInvestigatorIds];
  return [
    ...brokenRule(
      new Set(investigators).size < investigators.length,
      'coInvestigatorIds',
      'INVESTIGATOR_REPEATED',
      'Name everyone once, and the applicant not at all.',
    ),
    ...brokenRule(
      coInvestigatorIds.length > mostCoInvestigators,
      'coInvestigatorIds',
      'TOO_MANY_INVESTIGATORS',
      `At most ${mostCoInvestigators} apart from the applicant.`,
    ),
    ...brokenRule(
      investigators.includes(institutionId),
      'institutionId',
      'PAYEE_IS_PERSON',
      'Grants are paid to an institution, not to an investigator.',
    ),
  ];
}

function amountErrors(
  { minorUnits, currency }: Money,
  max: Money | null | undefined,
): readonly UserError[] {
  return [
    ...brokenRule(
      minorUnits < 1,
      'amountRequested.minorUnits',
      'AMOUNT_NOT_POSITIVE',
      'Ask for at least one minor unit.',
    ),
    ...brokenRule(
      max ? currency !== max.currency : !currencies.has(currency),
      'amountRequested.currency',
      'OTHER_CURRENCY',
      max ? `The call pays in ${max.currency}.` : 'Expected a currency code of ISO 4217.',
    ),
    ...brokenRule(
      max?.currency === currency && minorUnits > max.minorUnits,
      'amountRequested.minorUnits',
      'AMOUNT_OVER_MAXIMUM',
      `The call pays at most ${max?.minorUnits} minor units of ${max?.currency}.`,
    ),
  ];
}
