import { expect, test } from 'vitest';
import { addDays, lastDayOfYears } from './days.ts';

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test('five years from 1 February 2021 end on 31 January 2026', () => {
  expect(lastDayOfYears('2021-02-01', 5)).toBe('2026-01-31');
});

test('a year from 29 February ends on 28 February', () => {
  expect(lastDayOfYears('2024-02-29', 1)).toBe('2025-02-28');
});
