import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, knownDays, lasts, yearOf } from './days.ts';

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  // The clocks of Europe change on this day; calendar days do not care.
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['2023-04-15', 36, '2026-04-15', '2026-04-15'],
  ['2023-12-01', 1, '2024-01-01', '2024-01-01'],
  ['2025-12-15', 6, '2026-06-15', '2026-06-15'],
  ['2024-02-29', 48, '2028-02-29', '2028-02-29'],
  ['2024-02-29', 36, '2027-02-28', '2027-03-01'],
  ['2026-01-31', 1, '2026-02-28', '2026-03-01'],
  ['2028-01-31', 1, '2028-02-29', '2028-03-01'],
  ['2026-08-31', 6, '2027-02-28', '2027-03-01'],
  ['2026-03-31', -1, '2026-02-28', '2026-03-01'],
  ['2025-08-31', -6, '2025-02-28', '2025-03-01'],
])('%s and %i months is %s, or %s where the next day counts', (day, months, last, next) => {
  expect(addMonths(day, months)).toBe(last);
  expect(addMonths(day, months, 'next')).toBe(next);
});

/** No rule reaches further than a certificate of the longest validity. */
const century = { days: 36_525, months: 1_200 };
const upTo = (most: number) => Array.from({ length: 2 * most + 1 }, (_, index) => index - most);

test.each(Object.values(knownDays))('from %s no century leads out of the calendar', (day) => {
  const reached = [
    ...upTo(century.days).map((days) => addDays(day, days)),
    ...upTo(century.months).flatMap((months) => [
      addMonths(day, months),
      addMonths(day, months, 'next'),
    ]),
  ];
  const wrong = reached.filter(
    (each) => new Date(`${each}T00:00:00Z`).toISOString() !== `${each}T00:00:00.000Z`,
  );
  expect(wrong).toEqual([]);
  expect(reached.every((each) => /^\d{4}-\d{2}-\d{2}$/.test(each))).toBe(true);
  expect(addDays(day, century.days).localeCompare(day)).toBe(1);
});

test('a leap year is a day longer', () => {
  expect(daysBetween('2023-01-01', '2024-01-01')).toBe(365);
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1);
});

test('the year of a day is its first number', () => {
  expect(yearOf('2026-12-31')).toBe(2026);
});

test.each([
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2019-12-31', expected: false },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2020-01-01', expected: true },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2020-12-31', expected: true },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2021-01-01', expected: false },
  { validity: { from: '2020-01-01', until: null }, day: '2099-01-01', expected: true },
  { validity: {}, day: '1900-01-01', expected: true },
])('$validity covers $day: $expected', ({ validity, day, expected }) => {
  expect(lasts(validity, day)).toBe(expected);
});
