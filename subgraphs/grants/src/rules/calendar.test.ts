import { expect, test } from 'vitest';
import { addDays, addMonths, addYears, completedYears, daysIncluded } from './calendar.ts';

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  // The clocks of Europe change on this day; calendar days do not care.
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2025-12-15', 6, '2026-06-15'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('five years after a leap day is the last of February', () => {
  expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
});

test.each([
  ['2026-05-04', '2026-05-04', 1],
  ['2026-05-04', '2026-05-17', 14],
  ['2026-05-04', '2026-05-03', 0],
])('a stay from %s until %s has %i days', (from, until, days) => {
  expect(daysIncluded(from, until)).toBe(days);
});

test.each([
  ['1985-04-01', '2026-03-31', 40],
  ['1985-04-01', '2026-04-01', 41],
  ['1984-02-29', '2026-02-28', 41],
  ['1984-02-29', '2026-03-01', 42],
])('someone born on %s has completed on %s %i years', (born, day, years) => {
  expect(completedYears(born, day)).toBe(years);
});
