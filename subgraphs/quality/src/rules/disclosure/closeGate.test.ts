import { expect, test } from 'vitest';
import { closeGate, type GatedCount } from './closeGate.ts';
import { type Equation, Equations } from './Equations.ts';
import { Intervals } from './Intervals.ts';
import { keyRange } from './noise.ts';

/** A count with the noise +5, −5 or none. */
const counted = (n: number, noise: 'most' | 'least' | 'none' = 'none'): GatedCount => ({
  n,
  cellKey: { most: keyRange - 1, least: 0, none: keyRange / 2 }[noise],
  structural: false,
  withheld: n < 10,
});

const narrowed = (bounds: readonly (readonly [number, number])[], equations: readonly Equation[]) =>
  new Intervals(
    {
      low: Float64Array.from(bounds, ([low]) => low),
      high: Float64Array.from(bounds, ([, high]) => high),
    },
    Equations.of(equations),
  );

test('bounds are narrowed through rows and columns until nothing changes', () => {
  // 0 = 1 + 2, 3 = 1 + 4: from 0 ≥ 18 follow 9 and 9, from those 4 ≤ 1.
  const bounds = [
    [18, 32],
    [0, 9],
    [0, 9],
    [10, 10],
    [0, 9],
  ] as const;
  const known = narrowed(bounds, [
    { total: 3, parts: [1, 4] },
    { total: 0, parts: [1, 2] },
  ]);
  expect([...known.low]).toEqual([18, 9, 9, 10, 1]);
  expect([...known.high]).toEqual([18, 9, 9, 10, 1]);
});

test('a part of a set is at most the set, and may be nothing', () => {
  const bounds = [
    [0, 9],
    [0, 1_000_000],
  ] as const;
  const known = narrowed(bounds, [{ total: 0, parts: [1], atMost: true }]);
  expect([known.low[1], known.high[1]]).toEqual([0, 9]);
});

test('a total that gives its two small parts away is withheld too', () => {
  // 18 is shown as 25, so at least 18: both parts must be 9.
  const counts = [counted(18, 'most'), counted(9), counted(9)];
  expect(closeGate(counts, Equations.of([{ total: 0, parts: [1, 2] }]))).toBe(1);
  expect(counts[0]?.withheld).toBe(true);
});

test('a total that leaves its small parts room is shown', () => {
  const counts = [counted(18), counted(9), counted(9)];
  expect(closeGate(counts, Equations.of([{ total: 0, parts: [1, 2] }]))).toBe(0);
  expect(counts[0]?.withheld).toBe(false);
});

test('where neighbours and their total leave a small count no room, the smallest of them goes', () => {
  // 47 is shown as 40, so at most 47; 18 and 28 as 25 and 35, so at least 18 and 28: the fourth is 0 or 1.
  const counts = [counted(47, 'least'), counted(18, 'most'), counted(28, 'most'), counted(1)];
  expect(closeGate(counts, Equations.of([{ total: 0, parts: [1, 2, 3] }]))).toBe(1);
  expect(counts.map(({ withheld }) => withheld)).toEqual([false, true, false, true]);
});

test('a small count is not narrowed by a total without noise', () => {
  const counts = [counted(47), counted(18), counted(28), counted(1)];
  expect(closeGate(counts, Equations.of([{ total: 0, parts: [1, 2, 3] }]))).toBe(0);
});
