import { expect, test } from 'vitest';
import { type Assessment, assessmentErrors } from './assessmentErrors.ts';

const criteria = [
  { code: 'INF-1', mandatory: true },
  { code: 'PRO-2', mandatory: false },
];
const met: Assessment = { criterionCode: 'INF-1', result: 'MET', evidence: 'Rota of the year.' };

test.each<[string, Assessment[], [string | null, string][]]>([
  ['with what was seen', [met], []],
  [
    'of an optional criterion that does not apply',
    [{ criterionCode: 'PRO-2', result: 'NOT_APPLICABLE' }],
    [],
  ],
  [
    'of a mandatory criterion that does not apply',
    [{ criterionCode: 'INF-1', result: 'NOT_APPLICABLE' }],
    [['assessments.0.result', 'CRITERION_MANDATORY']],
  ],
  [
    'without evidence',
    [{ ...met, evidence: null }],
    [['assessments.0.evidence', 'EVIDENCE_MISSING']],
  ],
  [
    'of no criterion of the version',
    [{ ...met, criterionCode: 'X-1' }],
    [['assessments.0.criterionCode', 'CRITERION_UNKNOWN']],
  ],
  ['twice', [met, met], [['assessments', 'CRITERION_REPEATED']]],
  ['of nothing', [], [['assessments', 'ASSESSMENTS_EMPTY']]],
])('an assessment %s', (_what, assessments, expected) => {
  const errors = assessmentErrors(assessments, criteria);
  expect(errors.map(({ field, code }) => [field, code])).toEqual(expected);
});
