import { expect, test } from 'vitest';
import { odiScore } from './odi.ts';

// The index's own instructions: 16 of 50 points are 32 %, and 16 of 45 about 35.5 %.
const sixteenPoints = [2, 2, 2, 2, 2, 2, 2, 2, 0, 0];

test('16 points in ten sections are 32 %', () => {
  expect(odiScore(sixteenPoints)).toBe(32);
});

test('16 points in nine sections are 35.56 %', () => {
  expect(odiScore([...sixteenPoints.slice(0, 9), null])).toBe(35.56);
});

test('eight sections give no score', () => {
  expect(odiScore([5, 5, 5, 5, 5, 5, 5, 5, null, null])).toBeNull();
});

test('the worst answers are 100 %', () => {
  expect(odiScore(Array(10).fill(5))).toBe(100);
});
