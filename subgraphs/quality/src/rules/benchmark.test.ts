import { expect, test } from 'vitest';
import {
  benchmarkFigures,
  isPoolSafe,
  isWholePoolSafe,
  outcomeFigures,
  sumOfCounts,
} from './benchmark.ts';
import { noCases } from './caseCounts.ts';

const counts = {
  ...noCases,
  cases: 40,
  eligible: 30,
  withoutBaseline: 5,
  died: 2,
  reoperated: 3,
  followedUp: 24,
  comiChangeTwentieths: -1_440,
  improved: 15,
  worse: 3,
  surgeonComplications: 4,
  patientAnswered: 32,
  patientComplications: 8,
  comiBefore3: 20,
  comiBefore4: 4,
  comiAfter1: 24,
};

test('figures are the counts over what they are counted among', () => {
  expect(benchmarkFigures(counts)).toEqual({
    cases: 40,
    followUp: { numerator: 24, denominator: 30, rate: 0.8 },
    // 1,440 twentieths are 72 points; 72 over 24 cases are 3.
    comiChange: { cases: 24, mean: -3 },
    improved: { numerator: 15, denominator: 24, rate: 0.625 },
    worse: { numerator: 3, denominator: 24, rate: 0.125 },
    surgeonReportedComplications: { numerator: 4, denominator: 40, rate: 0.1 },
    patientReportedComplications: { numerator: 8, denominator: 32, rate: 0.25 },
  });
});

test('without cases there is no rate and no mean', () => {
  expect(benchmarkFigures(noCases)).toMatchObject({
    followUp: { denominator: 0, rate: null },
    comiChange: { cases: 0, mean: null },
  });
});

test('counts add up field by field', () => {
  expect(sumOfCounts([])).toEqual(noCases);
  expect(sumOfCounts([counts, counts])).toMatchObject({ cases: 80, comiChangeTwentieths: -2_880 });
});

test('outcomes say who is left out, and how bad it was before and after', () => {
  const { exclusions, comiBefore, comiAfter } = outcomeFigures(counts);
  expect(exclusions).toEqual({ withoutBaseline: 5, died: 2, reoperated: 3 });
  expect(comiBefore).toEqual([
    { from: 0, below: 2, cases: 0 },
    { from: 2, below: 4, cases: 0 },
    { from: 4, below: 6, cases: 0 },
    { from: 6, below: 8, cases: 20 },
    { from: 8, below: null, cases: 4 },
  ]);
  expect(comiAfter.map(({ cases }) => cases)).toEqual([0, 24, 0, 0, 0]);
});

const others = (numbers: readonly number[]) =>
  numbers.map((n) => ({ cases: n, eligible: n, followedUp: n, patientAnswered: n }));

test.each([
  [[10, 10, 10], true],
  [[10, 10], false],
  [[10, 10, 0], false],
  [[80, 10, 10], true],
  [[81, 10, 9], false],
  [[], false],
])('a pool with others of %o cases is shown: %s', (numbers, expected) => {
  expect(isPoolSafe(others(numbers))).toBe(expected);
});

test.each(['eligible', 'followedUp', 'patientAnswered'])(
  'a pool is not shown where only two other centres have cases that are %s',
  (denominator) => {
    const [first, ...rest] = others([10, 10, 10]);
    expect(isPoolSafe([{ ...first, [denominator]: 0 }, ...rest])).toBe(false);
  },
);

/** Counts of a group at centres a, b, c … */
const atCentres = (pathologyGroup: 'DEGENERATIVE' | 'TRAUMA' | null, numbers: readonly number[]) =>
  others(numbers).map((each, i) => ({ ...each, pathologyGroup, centreId: 'abcdef'.charAt(i) }));

test.each([
  ['each group’s is', [10, 10, 10], [4, 4, 4], true],
  ['the one other group is of nobody', [10, 10, 10], [], true],
  ['the one other group has no case left', [10, 10, 10], [0, 0, 0], true],
  ['one group is of two other centres, as the others subtracted are', [10, 10, 10], [4, 4], false],
  ['one group is of one that is nearly all of it', [10, 10, 10], [81, 10, 9], false],
  ['two groups are of two each, four together', [10, 10], [0, 0, 10, 10], true],
  ['two groups are of the same two', [10, 10], [10, 10], false],
])('whether the pool of all groups is shown where %s', (_what, degenerative, trauma, expected) => {
  const counted = [...atCentres('DEGENERATIVE', degenerative), ...atCentres('TRAUMA', trauma)];
  expect(isWholePoolSafe(counted)).toBe(expected);
});

test('cases of no group are a group as well', () => {
  const all = [...atCentres('DEGENERATIVE', [10, 10, 10]), ...atCentres(null, [4])];
  expect(isWholePoolSafe(all)).toBe(false);
  expect(isWholePoolSafe([])).toBe(false);
});
