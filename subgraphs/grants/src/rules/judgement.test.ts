import { describe, expect, test } from 'vitest';
import { areaMean, isComplete, judgement, type Points, pointsOf } from './judgement.ts';

const rules = {
  reviewersRequired: 3,
  areas: [
    'NOVELTY',
    'IMPACT',
    'INVESTIGATORS',
    'ENVIRONMENT',
    'PRELIMINARY_STUDIES',
    'METHODOLOGY',
    'RESULTS',
  ],
  maxPoints: 10,
  fundableFrom: 7,
};

const sevens: Points = [7, 7, 7, 7, 7, 7, 7];

test('a review that gives 10, 8, 7, 6, 5, 9 and 4 points has an area mean of 7', () => {
  expect(areaMean([10, 8, 7, 6, 5, 9, 4])).toBe(7);
});

describe('the line at 7', () => {
  test('three reviewers who give 7 everywhere make an application fundable', () => {
    expect(judgement([sevens, sevens, sevens], rules)).toEqual({ overallScore: 7, fundable: true });
  });

  test('reviewers who differ and meet at exactly 7 make it fundable', () => {
    // 48, 49 and 50 points: means of 6.857…, 7 and 7.142…, whose mean is 7.
    const reviews = [[7, 7, 7, 7, 7, 7, 6], sevens, [7, 7, 7, 7, 7, 7, 8]];
    expect(judgement(reviews, rules)).toEqual({ overallScore: 7, fundable: true });
  });

  test('one point less in one area is not enough, though it would round to 7', () => {
    // 146 points over 21 areas.
    const { overallScore, fundable } = judgement([sevens, sevens, [7, 7, 7, 7, 7, 7, 6]], rules);
    expect(overallScore).toBeCloseTo(6.952_380_952, 9);
    expect(Math.round(overallScore ?? 0)).toBe(7);
    expect(fundable).toBe(false);
  });

  test('every way for three reviewers to share 147 points is fundable, and 146 never is', () => {
    const spread = (total: number): Points =>
      Array.from({ length: 7 }, (_, area) => Math.floor((total + area) / 7));
    for (let first = 7; first <= 70; first += 1)
      for (let second = 7; second <= 70; second += 1) {
        const third = 147 - first - second;
        if (third < 1 || third > 70) continue;
        const reviews = (last: number) => [spread(first), spread(second), spread(last)];
        expect(judgement(reviews(third), rules).fundable).toBe(true);
        expect(judgement(reviews(third - 1), rules).fundable).toBe(false);
      }
  });
});

describe('who counts', () => {
  test('two reviewers are too few, however good their scores', () => {
    const tens = sevens.map(() => 10);
    expect(judgement([tens, tens], rules)).toEqual({ overallScore: null, fundable: false });
  });

  test('a fourth reviewer counts as much as the others', () => {
    const threes = sevens.map(() => 3);
    expect(judgement([sevens, sevens, sevens, threes], rules)).toEqual({
      overallScore: 6,
      fundable: false,
    });
  });

  test('a review that leaves an area out does not count', () => {
    expect(judgement([sevens, sevens, sevens.slice(1)], rules).overallScore).toBeNull();
  });
});

test.each([
  ['0', [0, 0, 0, 0, 0, 0, 0], true],
  ['10', [10, 10, 10, 10, 10, 10, 10], true],
  ['-1', [-1, 0, 0, 0, 0, 0, 0], false],
  ['11', [11, 0, 0, 0, 0, 0, 0], false],
  ['7.5', [7.5, 0, 0, 0, 0, 0, 0], false],
  ['eight areas of 1', [1, 1, 1, 1, 1, 1, 1, 1], false],
])('a review with %s is complete: %s', (_points, points, complete) => {
  expect(isComplete(points, rules)).toBe(complete);
});

test('points are read in the order of the areas, and an area without points completes no review', () => {
  const scores = rules.areas.map((area, points) => ({ area, points })).reverse();
  expect(pointsOf(scores, rules.areas)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(isComplete(pointsOf(scores.slice(1), rules.areas), rules)).toBe(false);
});
