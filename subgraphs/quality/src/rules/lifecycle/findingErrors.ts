import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import { type FindingGrade, type FindingTimes, findingStatus } from '../findingStatus.ts';
import { type JudgedCriterion, unknownCriterion } from './assessmentErrors.ts';

/** A finding as auditors raise it. */
export interface RaisedFinding {
  readonly criterionCode: string;
  readonly grade: FindingGrade;
  readonly statement: string;
  readonly dueOn?: string | null | undefined;
}

/** Which rules a finding breaks on the day it is raised. */
export function raisingErrors(
  { criterionCode, grade, statement, dueOn }: RaisedFinding,
  criteria: readonly JudgedCriterion[],
  day: string,
): readonly UserError[] {
  const isKnown = criteria.some(({ code }) => code === criterionCode);
  return [
    ...(isKnown ? [] : unknownCriterion(criterionCode, 'criterionCode')),
    ...statementErrors(statement),
    ...(grade === 'OBSERVATION'
      ? brokenRule(
          Boolean(dueOn),
          'dueOn',
          'DUE_DAY_NOT_EXPECTED',
          'An observation asks for no correction.',
        )
      : dueErrors(dueOn, day)),
  ];
}

function statementErrors(statement: string): readonly UserError[] {
  return brokenRule(!statement.trim(), 'statement', 'STATEMENT_MISSING', 'Say what was found.');
}

function dueErrors(dueOn: string | null | undefined, day: string): readonly UserError[] {
  return [
    ...brokenRule(!dueOn, 'dueOn', 'DUE_DAY_MISSING', 'Say until when it is to be corrected.'),
    ...brokenRule(
      Boolean(dueOn && dueOn < day),
      'dueOn',
      'DUE_DAY_IN_PAST',
      `The earliest day is ${day}.`,
    ),
  ];
}

/** A finding of the audit, as far as it can be escalated. */
export interface EscalatedFinding extends FindingTimes {
  readonly _id: string;
  readonly escalatedIds: readonly string[];
}

/**
 * Which rules break when several related minor findings are made to count as a major one.
 *
 * @param findings of the same audit
 */
export function escalationErrors(
  ids: readonly string[],
  findings: readonly EscalatedFinding[],
  { statement, dueOn }: Pick<RaisedFinding, 'statement' | 'dueOn'>,
  day: string,
): readonly UserError[] {
  const counted = findings.flatMap(({ escalatedIds }) => escalatedIds);
  const minors = findings.filter(
    (each) =>
      each.grade === 'MINOR' &&
      findingStatus(each, day) !== 'VERIFIED' &&
      !counted.includes(each._id),
  );
  return [
    ...brokenRule(
      new Set(ids).size < 2,
      'findingIds',
      'TOO_FEW_MINORS',
      'Two or more minor findings can count as a major one.',
    ),
    ...brokenRule(
      !ids.every((id) => minors.some(({ _id }) => _id === id)),
      'findingIds',
      'NOT_AN_OPEN_MINOR',
      'Name minor findings of the audit that are neither verified nor part of a major one.',
    ),
    ...statementErrors(statement),
    ...dueErrors(dueOn, day),
  ];
}

/** Why a centre cannot record what it did about a finding. */
export function actionErrors(
  finding: FindingTimes,
  correctiveAction: string,
  day: string,
): readonly UserError[] {
  const status = findingStatus(finding, day);
  return [
    ...brokenRule(
      finding.grade === 'OBSERVATION',
      'findingId',
      'NOTHING_TO_CORRECT',
      'An observation asks for no correction.',
    ),
    ...verifiedErrors(status),
    ...brokenRule(
      status === 'ACTED_ON',
      'findingId',
      'ACTED_ON_ALREADY',
      'The auditors have not judged the last correction yet.',
    ),
    ...brokenRule(
      !correctiveAction.trim(),
      'correctiveAction',
      'ACTION_MISSING',
      'Say what was done.',
    ),
  ];
}

/** Why auditors cannot judge the correction of a finding. */
export function verificationErrors(
  finding: FindingTimes,
  { accepted, remark }: { readonly accepted: boolean; readonly remark?: string | null | undefined },
  day: string,
): readonly UserError[] {
  const status = findingStatus(finding, day);
  return [
    ...verifiedErrors(status),
    ...brokenRule(
      status === 'OPEN' || status === 'OVERDUE',
      'findingId',
      'NOT_ACTED_ON',
      'The centre has not recorded what it did.',
    ),
    ...brokenRule(
      !accepted && !remark?.trim(),
      'remark',
      'REMARK_MISSING',
      'Say why the correction is not accepted.',
    ),
  ];
}

function verifiedErrors(status: string): readonly UserError[] {
  return brokenRule(status === 'VERIFIED', 'findingId', 'FINDING_VERIFIED', 'It is verified.');
}
