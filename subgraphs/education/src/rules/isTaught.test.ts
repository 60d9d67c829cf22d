import { expect, test } from 'vitest';
import { isTaught } from './isTaught.ts';

test('a course that starts teaching in 2027 is not taught in 2026 and is taught in 2027', () => {
  expect(isTaught({ firstTaughtYear: 2027 }, 2026)).toBe(false);
  expect(isTaught({ firstTaughtYear: 2027 }, 2027)).toBe(true);
});

test('a course is taught in its last year and not after it', () => {
  const course = { firstTaughtYear: 2020, lastTaughtYear: 2023 };
  expect([2023, 2024].map((year) => isTaught(course, year))).toEqual([true, false]);
});

test('nobody knows about a year when no source says since when something is taught', () => {
  expect(isTaught({}, 2026)).toBeNull();
});

test('after its last year it is not taught, whenever it began', () => {
  expect(isTaught({ lastTaughtYear: 2023 }, 2024)).toBe(false);
});
