import { expect, test } from 'vitest';
import { courseStatus } from './courseStatus.ts';

test('a course is in development to the last day before its first year', () => {
  expect(courseStatus({ firstTaughtYear: 2027 }, '2026-12-31')).toBe('IN_DEVELOPMENT');
  expect(courseStatus({ firstTaughtYear: 2027 }, '2027-01-01')).toBe('ACTIVE');
});

test('a course is retired from the first day after its last year', () => {
  const course = { firstTaughtYear: 2020, lastTaughtYear: 2023 };
  expect(courseStatus(course, '2023-12-31')).toBe('ACTIVE');
  expect(courseStatus(course, '2024-01-01')).toBe('RETIRED');
});

test('a course whose first year no source names counts as taught', () => {
  expect(courseStatus({}, '2026-01-01')).toBe('ACTIVE');
});
