import { expect, test } from 'vitest';
import { cohortStatus } from './cohortStatus.ts';

test.each([
  ['2025-01-26', 'UPCOMING'],
  ['2025-01-27', 'RUNNING'],
  ['2026-01-26', 'RUNNING'],
  ['2026-01-27', 'FINISHED'],
])('on %s a cohort of twelve months from 27 January 2025 is %s', (day, status) => {
  expect(cohortStatus({ startsOn: '2025-01-27', endsOn: '2026-01-26' }, day)).toBe(status);
});
