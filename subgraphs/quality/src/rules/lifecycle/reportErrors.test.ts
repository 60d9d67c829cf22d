import { expect, test } from 'vitest';
import { type ReportedAudit, reportErrors } from './reportErrors.ts';

const criteria = [
  { code: 'INF-1', mandatory: true },
  { code: 'PRO-2', mandatory: false },
];
const audit: ReportedAudit = {
  stage: 'ON_SITE',
  visitFrom: '2026-03-02',
  visitUntil: '2026-03-03',
  assessments: [
    { criterionCode: 'INF-1', result: 'NOT_MET' },
    { criterionCode: 'PRO-2', result: 'NOT_APPLICABLE' },
  ],
  findings: [{ criterionCode: 'INF-1', grade: 'MINOR' }],
};

test.each<[string, Partial<ReportedAudit>, string, string[]]>([
  ['with all in it', {}, '2026-03-03', []],
  ['before the visit is over', {}, '2026-03-02', ['VISIT_NOT_OVER']],
  ['before the visit', {}, '2026-03-01', ['VISIT_NOT_BEGUN']],
  ['again', { reportedOn: '2026-03-03' }, '2026-03-03', ['AUDIT_REPORTED']],
  [
    'with a criterion left out',
    { assessments: [{ criterionCode: 'INF-1', result: 'MET' }] },
    '2026-03-03',
    ['CRITERIA_NOT_ASSESSED'],
  ],
  [
    'with an observation for a fault',
    { findings: [{ criterionCode: 'INF-1', grade: 'OBSERVATION' }] },
    '2026-03-03',
    ['FINDING_MISSING'],
  ],
])('an audit closed %s', (_what, change, day, expected) => {
  const errors = reportErrors({ ...audit, ...change }, criteria, day);
  expect(errors.map(({ code }) => code)).toEqual(expected);
});
