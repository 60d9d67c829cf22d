import { expect, test } from 'vitest';
import { protectedCount } from './protectedCount.ts';

test.each([
  [0, null],
  [1, null],
  [9, null],
  [10, 10],
  [12, 10],
  [13, 15],
  [17, 15],
  [18, 20],
  [1_002, 1_000],
  [1_003, 1_005],
])('%i cases are shown as %s', (count, expected) => {
  expect(protectedCount(count)).toBe(expected);
});
