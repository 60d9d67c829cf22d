import { expect, test } from 'vitest';
import { lastDayOfYears } from './lastDayOfYears.ts';

test('five years from 1 February 2021 end on 31 January 2026', () => {
  expect(lastDayOfYears('2021-02-01', 5)).toBe('2026-01-31');
});

test('a year from 29 February ends on 28 February', () => {
  expect(lastDayOfYears('2024-02-29', 1)).toBe('2025-02-28');
});
