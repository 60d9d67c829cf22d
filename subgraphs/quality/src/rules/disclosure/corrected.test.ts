import { expect, test } from 'vitest';
import { correctedCount, isWithinMean, isWithinSum } from './corrected.ts';
import { keyRange } from './noise.ts';
import { areWithinNoise } from './protectedQuartiles.ts';
import { publishedCount } from './publishedCount.ts';

/** A count that a release by itself would show as 30, for noise of 5. */
const count = { n: 23, cellKey: keyRange - 1, structural: false, withheld: false };
/** One of nine, which is withheld for itself. */
const small = { ...count, n: 9, withheld: true };

test.each([
  ['stays while noise and rounding can have made it', count, 20, false, 20],
  ['stays at seven less', count, 16, false, 16],
  ['is new at eight less', count, 15, false, 30],
  ['stays though it is of fewer than ten by now', small, 10, false, 10],
  ['is withheld where it is new and of fewer than ten', small, 20, true, 15],
  ['that the release had not is new', count, undefined, false, 30],
] as const)('a count that was shown %s', (_what, of, earlier, withheld, shown) => {
  const corrected = correctedCount(of, earlier);
  expect(corrected.withheld).toBe(withheld);
  expect(publishedCount(corrected)).toBe(shown);
});

test('a count that was withheld stays so, whatever it has become', () => {
  expect(correctedCount({ ...count, n: 500 }, null)).toMatchObject({ withheld: true });
});

test('a structural zero stays one', () => {
  const nobody = { n: 0, cellKey: 0, structural: true, withheld: false };
  expect(correctedCount(nobody, 0)).toEqual(nobody);
});

// At most 2 + 5/2 widths over the count, and half of 0.1.
test('a mean is of the corrected cases while noise and rounding can make it of theirs', () => {
  expect([5.49, 5.51].map((mean) => isWithinMean(mean, 5, 10, 100))).toEqual([true, false]);
});

test('what is expected of a centre may be off by two, and by a person more', () => {
  expect([12.9, 13.1].map((sum) => isWithinSum(sum, 10))).toEqual([true, false]);
});

// Of 0 to 40, a rank is its value: quartiles 10, 20, 30, each five ranks either way.
test('quartiles are kept within five ranks', () => {
  const histogram = new Array<number>(41).fill(1);
  const within = (lower: number, median: number, upper: number) =>
    areWithinNoise({ lower, median, upper }, histogram, 41);
  expect([within(5, 25, 35), within(4, 20, 30), within(10, 26, 30)]).toEqual([true, false, false]);
});
