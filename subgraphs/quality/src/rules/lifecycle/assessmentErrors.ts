import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';

/** What auditors made of a criterion. */
export interface Assessment {
  readonly criterionCode: string;
  readonly result: 'MET' | 'NOT_MET' | 'NOT_APPLICABLE';
  readonly evidence?: string | null | undefined;
}

export interface JudgedCriterion {
  readonly code: string;
  readonly mandatory: boolean;
}

/** Which rules assessments break, by the criteria that the audit judges by. */
export function assessmentErrors(
  assessments: readonly Assessment[],
  criteria: readonly JudgedCriterion[],
): readonly UserError[] {
  const codes = assessments.map(({ criterionCode }) => criterionCode);
  return [
    ...brokenRule(codes.length === 0, 'assessments', 'ASSESSMENTS_EMPTY', 'Assess a criterion.'),
    ...brokenRule(
      new Set(codes).size < codes.length,
      'assessments',
      'CRITERION_REPEATED',
      'Assess each criterion once.',
    ),
    ...assessments.flatMap((assessment, index) =>
      oneErrors(assessment, criteria, `assessments.${index}`),
    ),
  ];
}

function oneErrors(
  { criterionCode, result, evidence }: Assessment,
  criteria: readonly JudgedCriterion[],
  path: string,
): readonly UserError[] {
  const criterion = criteria.find(({ code }) => code === criterionCode);
  if (!criterion) return unknownCriterion(criterionCode, `${path}.criterionCode`);
  return [
    ...brokenRule(
      result === 'NOT_APPLICABLE' && criterion.mandatory,
      `${path}.result`,
      'CRITERION_MANDATORY',
      `${criterionCode} is mandatory and applies to every centre.`,
    ),
    ...brokenRule(
      result !== 'NOT_APPLICABLE' && !evidence?.trim(),
      `${path}.evidence`,
      'EVIDENCE_MISSING',
      'Say what you saw.',
    ),
  ];
}

/** The error of a criterion that the version of the scheme does not have. */
export function unknownCriterion(code: string, field: string): readonly UserError[] {
  return brokenRule(true, field, 'CRITERION_UNKNOWN', `The version has no criterion ${code}.`);
}
