import { expect, test } from 'vitest';
import { keyRange, tableNoise } from './noise.ts';
import { perturbationRow } from './perturbationRow.ts';
import { countNoise, policy, sumNoise } from './policy.ts';
import { protectedMean } from './protectedMean.ts';
import { protectedQuartiles } from './protectedQuartiles.ts';
import { isWithheld, noisyCount, publishedCount } from './publishedCount.ts';
import { percentage, roundedTo, wilson } from './wilson.ts';

const rounded = (terms: Parameters<typeof perturbationRow>[0], row: number, digits: number) =>
  perturbationRow(terms, row).map(({ value, probability }) => [
    value,
    Number(probability.toFixed(digits)),
  ]);

test('the table is the one of the ptable vignette: D 2, V 1.08, js 1, row 1', () => {
  expect(rounded({ largest: 2, variance: 1.08, hidden: 1 }, 1, 4)).toEqual([
    [-1, 0.5133],
    [1, 0.46],
    [2, 0.0267],
  ]);
});

// Solved for mean and variance with scipy.optimize.fsolve.
test.each([
  [1, [0.624845, 0.162637, 0.061766, 0.034227, 0.027674, 0.032649, 0.056201]],
  [3, [0.07203, 0.136717, 0.197351, 0.216653, 0.180882, 0.114851, 0.05546, 0.020367, 0.005688]],
  [
    6,
    [
      ...[0.003792, 0.016591, 0.052293, 0.11873, 0.194193],
      0.228801,
      ...[0.194193, 0.11873, 0.052293, 0.016591, 0.003792],
    ],
  ],
])('our own table, row %i, is what another solver finds', (row, probabilities) => {
  const found = rounded(policy.counts, row, 6);
  expect(found.map(([, probability]) => probability)).toEqual(probabilities);
  expect(found.at(-1)?.[0]).toBe(5);
});

test('no noise of that variance fits a table that is too narrow', () => {
  expect(() => perturbationRow({ largest: 1, variance: 3, hidden: 0 }, 9)).toThrow('No noise');
});

test('noise is looked up in rising order of its value, by where the key lies', () => {
  const noise = tableNoise({ largest: 2, variance: 1.08, hidden: 1 });
  expect([0, 0.51, 0.52, 0.97, 0.98, 0.999999].map((at) => noise(1, at))).toEqual([
    ...[-1, -1, 1, 1, 2, 2],
  ]);
  expect(noise(0, 0.5)).toBe(0);
});

test('a sum’s noise is at most two widths of its scale, and none on average', () => {
  expect([sumNoise(0), sumNoise(0.5), sumNoise(0.999999)]).toEqual([-2, 0, 2]);
});

test('the same people get the same noise, and it is rounded with the count', () => {
  const [low, high] = [
    { n: 23, cellKey: 0 },
    { n: 23, cellKey: keyRange - 1 },
  ];
  expect([noisyCount(low), noisyCount(high)]).toEqual([18, 28]);
  expect([publishedCount(low), publishedCount(high)]).toEqual([20, 30]);
  expect(countNoise(23, 0.5)).toBe(0);
});

test.each([
  ['nine cases of three centres', 9, [3, 3, 3], true],
  ['none', 0, [], true],
  ['ten cases of three centres', 10, [4, 0, 3, 3], false],
  ['ten cases of two centres', 10, [5, 5], true],
  ['a centre of exactly 80 %', 20, [16, 2, 2], false],
  ['a centre of more', 21, [17, 2, 2], true],
])('withheld or not: %s', (_what, n, byCentre, withheld) => {
  expect(isWithheld({ n, cellKey: 0, byCentre })).toBe(withheld);
});

// statsmodels.stats.proportion.proportion_confint(method='wilson') with alpha of z = 1.96.
test.each([
  [30, 40, 0.75, 0.598057, 0.85813],
  [0, 10, 0, 0, 0.27754],
  [10, 10, 1, 0.72246, 1],
  [1250, 5000, 0.25, 0.238195, 0.26219],
])('Wilson: %i of %i', (numerator, denominator, share, lower, upper) => {
  const found = wilson(numerator, denominator);
  expect(found.share).toBeCloseTo(share, 6);
  expect(found.lower).toBeCloseTo(lower, 5);
  expect(found.upper).toBeCloseTo(upper, 5);
});

test('percentages are whole, with a decimal from 4,000 on, and never above all', () => {
  expect(percentage(30, 40)).toEqual({ percent: 75, lower: 60, upper: 86 });
  expect(percentage(1_255, 5_000)).toEqual({ percent: 25.1, lower: 23.9, upper: 26.3 });
  expect(percentage(20, 15).percent).toBe(100);
});

test('halves are rounded away from zero', () => {
  expect([roundedTo(2.45, 1), roundedTo(-2.45, 1), roundedTo(0.04, 1)]).toEqual([2.5, -2.5, 0]);
  expect(Object.is(roundedTo(-0.04, 1), 0)).toBe(true);
});

test('a mean is the noisy sum over the noisy count, from the middle of the scale', () => {
  const scale = { least: 0, most: 10, deviation: 2 };
  // 5 + (700 − 500 + 10 · −2) / 98 is 6.84; and 1.96 · √(4/100 + 100/100²) around 6.8.
  expect(protectedMean({ sum: 700, n: 100, noisyN: 98, shownN: 100 }, 0, scale)).toEqual({
    mean: 6.8,
    lower: 6.4,
    upper: 7.2,
  });
  const lowest = { sum: 0, n: 10, noisyN: 10, shownN: 10 };
  expect(protectedMean(lowest, 0, scale)).toMatchObject({ mean: 0 });
});

test('quartiles are read at ranks that noise has moved', () => {
  const histogram = [0, 1, 4, 6, 5, 3, 1, 0, 1];
  const still = [0.5, 0.5, 0.5] as const;
  // numpy.percentile of the same 21 values: 3, 3, 4.
  expect(protectedQuartiles(histogram, 21, still)).toEqual({ lower: 3, median: 3, upper: 4 });
  // Five ranks lower: ranks 0, 5 and 10 of 1 2 2 2 2 3 3 3 3 3 3 4 …
  expect(protectedQuartiles(histogram, 21, [0, 0, 0])).toEqual({ lower: 1, median: 3, upper: 3 });
});

test('quartiles are in order in the smallest cell, whatever its keys', () => {
  const histogram = new Array<number>(20).fill(1);
  const keys = [0, 0.25, 0.5, 0.75, 0.999999];
  for (const lowest of keys)
    for (const middle of keys)
      for (const highest of keys) {
        const found = protectedQuartiles(histogram, 20, [lowest, middle, highest]);
        expect(found.lower).toBeLessThanOrEqual(found.median);
        expect(found.median).toBeLessThanOrEqual(found.upper);
      }
  // Ranks 4.75 + 5, 9.5 − 5 and 14.25 − 5, each of the value that it has as a number.
  expect(protectedQuartiles(histogram, 20, [0.999999, 0, 0])).toEqual({
    ...{ lower: 5, median: 9, upper: 10 },
  });
});

test('over a million keys the noise has mean 0 within 0.02 and variance 3 within 3 %', () => {
  let [key, sum, squares] = [1, 0, 0];
  const keys = 1_000_000;
  for (let i = 0; i < keys; i += 1) {
    // Numerical Recipes' linear congruential generator: every 32-bit key once.
    key = (Math.imul(key, 1_664_525) + 1_013_904_223) >>> 0;
    const noise = countNoise(100, key / keyRange);
    sum += noise;
    squares += noise * noise;
  }
  expect(Math.abs(sum / keys)).toBeLessThanOrEqual(0.02);
  expect(Math.abs(squares / keys / 3 - 1)).toBeLessThanOrEqual(0.03);
});
