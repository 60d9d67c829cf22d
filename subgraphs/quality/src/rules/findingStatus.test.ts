import { expect, test } from 'vitest';
import { type FindingTimes, findingStatus, isOpenMajor, isReauditDue } from './findingStatus.ts';

const major: FindingTimes = {
  grade: 'MAJOR',
  raisedOn: '2024-03-10',
  dueOn: '2024-06-10',
  actedOn: '2024-07-01',
  verifiedOn: '2024-09-20',
};

test.each([
  ['2024-03-10', 'OPEN'],
  ['2024-06-10', 'OPEN'],
  ['2024-06-11', 'OVERDUE'],
  ['2024-07-01', 'ACTED_ON'],
  ['2024-09-19', 'ACTED_ON'],
  ['2024-09-20', 'VERIFIED'],
])('on %s the finding is %s', (day, expected) => {
  expect(findingStatus(major, day)).toBe(expected);
});

test('an observation without a due day is never overdue', () => {
  const observation: FindingTimes = { grade: 'OBSERVATION', raisedOn: '2024-03-10' };
  expect(findingStatus(observation, '2030-01-01')).toBe('OPEN');
});

test('a finding whose correction was not accepted waited in between, and is open again', () => {
  const rejectedActions = [{ actedOn: '2024-04-01', rejectedOn: '2024-04-20' }];
  const finding: FindingTimes = { ...major, rejectedActions };
  expect(findingStatus(finding, '2024-03-31')).toBe('OPEN');
  expect(findingStatus(finding, '2024-04-19')).toBe('ACTED_ON');
  expect(findingStatus(finding, '2024-04-20')).toBe('OPEN');
  expect(findingStatus(finding, '2024-07-01')).toBe('ACTED_ON');
});

test('a major finding blocks from the day it is raised to the day before it is verified', () => {
  expect(isOpenMajor(major, '2024-03-09')).toBe(false);
  expect(isOpenMajor(major, '2024-03-10')).toBe(true);
  expect(isOpenMajor(major, '2024-09-19')).toBe(true);
  expect(isOpenMajor(major, '2024-09-20')).toBe(false);
  expect(isOpenMajor({ ...major, grade: 'MINOR' }, '2024-04-01')).toBe(false);
});

test('a major finding unverified for more than 6 months calls for a new audit', () => {
  expect(isReauditDue('2024-03-10', [major], '2024-09-10')).toBe(false);
  expect(isReauditDue('2024-03-10', [major], '2024-09-11')).toBe(true);
  expect(isReauditDue('2024-03-10', [major], '2024-09-20')).toBe(false);
});
