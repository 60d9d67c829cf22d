import { expect, test } from 'vitest';
import { cmeCredits } from './cmeCredits.ts';

const days = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }));

test.each([
  [29, 0],
  [30, 0.5],
  [59, 0.5],
  [60, 1],
  [479, 7.5],
  [480, 8],
  [720, 8],
])('%i minutes on one day earn %f credits', (minutes, credits) => {
  expect(cmeCredits(days(minutes), true)).toBe(credits);
});

test('each day counts for itself: what exceeds 8 credits on one day is not carried to the next', () => {
  expect(cmeCredits(days(600, 90), true)).toBe(9.5);
});

test('half hours of two days do not add up to a credit', () => {
  expect(cmeCredits(days(20, 20), true)).toBe(0);
});

test('without feedback there are no credits', () => {
  expect(cmeCredits(days(480, 480), false)).toBe(0);
});
