import { expect, test } from 'vitest';
import { closingDay, isInWindow, lastClosedYear } from './followUpWindow.ts';

const twelveMonths = { opensAfterDays: 305, closesAfterDays: 426 };

test.each([
  ['2023-11-01', false],
  ['2023-11-02', true],
  ['2024-03-02', true],
  ['2024-03-03', false],
])('a form of %s counts for an operation on 1 January 2023: %s', (completedOn, expected) => {
  expect(isInWindow(twelveMonths, '2023-01-01', completedOn)).toBe(expected);
});

test.each([
  ['2026-03-02', 2023],
  ['2026-03-03', 2024],
  ['2026-12-31', 2024],
  ['2027-03-02', 2024],
  ['2027-03-03', 2025],
])('on %s the windows of %i have all closed', (day, expected) => {
  expect(closingDay(twelveMonths, '2024-12-31')).toBe('2026-03-02');
  expect(lastClosedYear(twelveMonths, day)).toBe(expected);
});
