import { expect, test } from 'vitest';
import { slopeOf } from './line.ts';

test('a slope is that of the line with the least squares', () => {
  const points = (values: readonly number[]) => values.map((value, at) => ({ at, value }));
  expect(slopeOf(points([5, 7, 9]))).toBe(2);
  expect(slopeOf(points([3, 3, 3, 3]))).toBe(0);
  // Of (0,1), (1,3), (2,2): deviations -1, 0, 1 and -1, 1, 0, so (1 + 0 + 0) / (1 + 0 + 1).
  expect(slopeOf(points([1, 3, 2]))).toBeCloseTo(0.5);
  expect(slopeOf(points([1]))).toBeNaN();
});
