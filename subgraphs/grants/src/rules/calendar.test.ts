import { expect, test } from 'vitest';
import { addYears, completedYears, daysIncluded } from './calendar.ts';

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
