import { expect, test } from 'vitest';
import { findingCountsOf } from './findingCounts.ts';

test('findings are counted by group in the order of the criteria, and centres once', () => {
  const criteria = [
    { code: 'PER-1', group: 'PERSONNEL' },
    { code: 'PER-2', group: 'PERSONNEL' },
    { code: 'PRO-1', group: 'PROCESS' },
    { code: 'RES-1', group: 'RESEARCH_EDUCATION' },
  ] as const;
  const found = (centreId: string, criterionCode: string, grade: 'MAJOR' | 'MINOR') => ({
    ...{ centreId, criterionCode, grade },
  });
  const findings = [
    found('a', 'RES-1', 'MINOR'),
    found('a', 'PER-1', 'MAJOR'),
    found('a', 'PER-2', 'MINOR'),
    found('b', 'PER-2', 'MINOR'),
  ];
  expect(findingCountsOf(findings, criteria)).toEqual([
    { group: 'PERSONNEL', major: 1, minor: 2, observations: 0, centreIds: ['a', 'b'] },
    { group: 'RESEARCH_EDUCATION', major: 0, minor: 1, observations: 0, centreIds: ['a'] },
  ]);
});
