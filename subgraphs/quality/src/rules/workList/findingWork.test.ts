import { expect, test } from 'vitest';
import { findingWork } from './findingWork.ts';

const major = { grade: 'MAJOR', raisedOn: '2026-01-10', dueOn: '2026-04-10' } as const;
const minor = { ...major, grade: 'MINOR' } as const;

test('a major finding is overdue from the day after its due day, until the centre acts', () => {
  expect(findingWork(major, '2026-04-10')?.rule).toBe('ACTION_DUE');
  expect(findingWork(major, '2026-04-11')).toMatchObject({
    rule: 'MAJOR_OVERDUE',
    dueOn: '2026-04-10',
  });
  expect(findingWork({ ...major, actedOn: '2026-05-01' }, '2026-04-30')).not.toBeNull();
  expect(findingWork({ ...major, actedOn: '2026-05-01' }, '2026-05-01')).toBeNull();
});

test('a correction that was not accepted is overdue again, and was not while it was judged', () => {
  const rejectedActions = [{ actedOn: '2026-04-01', rejectedOn: '2026-05-01' }];
  expect(findingWork({ ...major, rejectedActions }, '2026-04-30')).toBeNull();
  expect(findingWork({ ...major, rejectedActions }, '2026-05-01')?.rule).toBe('MAJOR_OVERDUE');
});

test('a correction is told of thirty days before it is due', () => {
  expect(findingWork(minor, '2026-03-10')).toBeNull();
  expect(findingWork(minor, '2026-03-11')).toMatchObject({
    rule: 'ACTION_DUE',
    dueOn: '2026-04-10',
  });
});

test('a minor finding does not drop off by being late', () => {
  expect(findingWork(minor, '2026-08-01')?.rule).toBe('ACTION_DUE');
  expect(findingWork({ ...minor, verifiedOn: '2026-08-01' }, '2026-08-01')).toBeNull();
});

test('an observation asks for nothing, and nothing waits before it was raised', () => {
  expect(findingWork({ grade: 'OBSERVATION', raisedOn: '2026-01-10' }, '2026-08-01')).toBeNull();
  expect(findingWork({ ...major, dueOn: '2026-01-12' }, '2026-01-09')).toBeNull();
});
