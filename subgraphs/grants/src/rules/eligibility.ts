import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { addYears, completedYears, daysIncluded } from './calendar.ts';

type Maybe<T> = T | null | undefined;

/** Who may apply and for what; an absent number is no rule. */
export interface EligibilityRules {
  readonly maxAgeYears?: Maybe<number>;
  readonly maxYearsSinceDegree?: Maybe<number>;
  readonly minArticles?: Maybe<number>;
  readonly maxVisitDays?: Maybe<number>;
}

/** What an applicant says about themselves. */
export interface Profile {
  readonly bornOn?: Maybe<string>;
  readonly degreeOn?: Maybe<string>;
  readonly articles?: Maybe<number>;
}

export interface Stay {
  readonly from: string;
  readonly until: string;
}

/**
 * Which eligibility rules an application breaks on the day of the deadline: age in completed years (AO Spine
 * start-up: at most 40), a degree whose anniversary of so many years has not passed (at most 5), published
 * articles (task force: at least 50), the length of a visit (observership: at most 14 days).
 */
export function eligibilityErrors(
  rules: EligibilityRules,
  profile: Profile,
  visit: Maybe<Stay>,
  deadlineDay: string,
): readonly UserError[] {
  return [
    ...ageErrors(rules, profile, deadlineDay),
    ...degreeErrors(rules, profile, deadlineDay),
    ...articleErrors(rules, profile),
    ...visitErrors(rules, visit),
  ];
}

function ageErrors(
  { maxAgeYears: most }: EligibilityRules,
  { bornOn }: Profile,
  day: string,
): readonly UserError[] {
  if (typeof most !== 'number') return [];
  const field = 'profile.bornOn';
  if (!bornOn)
    return brokenRule(true, field, 'BIRTH_MISSING', 'The call asks for the day of birth.');
  return brokenRule(
    completedYears(bornOn, day) > most,
    field,
    'TOO_OLD',
    `The call is for people of at most ${most} years on the day of the deadline, ${day}.`,
  );
}

function degreeErrors(
  { maxYearsSinceDegree: most }: EligibilityRules,
  { degreeOn, bornOn }: Profile,
  day: string,
): readonly UserError[] {
  if (typeof most !== 'number') return [];
  const field = 'profile.degreeOn';
  if (!degreeOn)
    return brokenRule(
      true,
      field,
      'DEGREE_MISSING',
      'The call asks for the day of the last degree.',
    );
  return [
    ...brokenRule(
      addYears(degreeOn, most) < day,
      field,
      'DEGREE_TOO_OLD',
      `The degree may lie at most ${most} years before the day of the deadline, ${day}.`,
    ),
    ...brokenRule(
      degreeOn > day || (bornOn ?? '') >= degreeOn,
      field,
      'DEGREE_IMPLAUSIBLE',
      `The degree comes after birth and before the deadline, ${day}.`,
    ),
  ];
}

function articleErrors(
  { minArticles: least }: EligibilityRules,
  { articles }: Profile,
): readonly UserError[] {
  return brokenRule(
    typeof least === 'number' && (articles ?? 0) < least,
    'profile.articles',
    'TOO_FEW_ARTICLES',
    `The call asks for ${least} articles in peer-reviewed journals or more.`,
  );
}

function visitErrors(
  { maxVisitDays: most }: EligibilityRules,
  visit: Maybe<Stay>,
): readonly UserError[] {
  if (typeof most !== 'number')
    return brokenRule(
      Boolean(visit),
      'visit',
      'VISIT_NOT_FUNDED',
      'The call does not fund visits.',
    );
  if (!visit)
    return brokenRule(true, 'visit', 'VISIT_MISSING', 'The call asks whom you visit, and when.');
  const days = daysIncluded(visit.from, visit.until);
  return [
    ...brokenRule(
      days < 1,
      'visit.until',
      'VISIT_ENDS_BEFORE_IT_BEGINS',
      'The visit ends on the day it begins, or later.',
    ),
    ...brokenRule(
      days > most,
      'visit.until',
      'VISIT_TOO_LONG',
      `A visit lasts at most ${most} days, the first and the last counted; this one has ${days}.`,
    ),
  ];
}
