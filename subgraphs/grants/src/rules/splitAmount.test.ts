import { expect, test } from 'vitest';
import { splitAmount } from './splitAmount.ts';

const plan = [50, 30, 20];

test('5,000 francs are paid as 2,500, 1,500 and 1,000', () => {
  expect(splitAmount(500_000, plan)).toEqual([250_000, 150_000, 100_000]);
});

test.each([
  // Worked out by hand: 50.5 + 30.3 + 20.2, the one unit left goes to the .5.
  [101, [51, 30, 20]],
  // 51.5 + 30.9 + 20.6: two units left, for the .9 and the .6.
  [103, [51, 31, 21]],
  // 0.5 + 0.3 + 0.2.
  [1, [1, 0, 0]],
  // 1.5 + 0.9 + 0.6.
  [3, [1, 1, 1]],
  [0, [0, 0, 0]],
])('%i units are paid as %j', (amount, parts) => {
  expect(splitAmount(amount, plan)).toEqual(parts);
});

test('equal remainders favour the earlier part', () => {
  expect(splitAmount(1, [50, 50])).toEqual([1, 0]);
  expect(splitAmount(2, [25, 25, 25, 25])).toEqual([1, 1, 0, 0]);
});

test('no unit is ever lost or found', () => {
  for (let amount = 0; amount <= 2_000; amount += 1)
    for (const percents of [plan, [100], [33, 33, 34], [1, 99], [10, 20, 30, 40]])
      expect(splitAmount(amount, percents).reduce((sum, part) => sum + part, 0)).toBe(amount);
  expect(splitAmount(2_147_483_647, plan).reduce((sum, part) => sum + part, 0)).toBe(2_147_483_647);
});

test('no part is a unit or more away from its exact share', () => {
  for (let amount = 0; amount <= 2_000; amount += 1)
    splitAmount(amount, plan).forEach((part, index) => {
      expect(Math.abs(part - (amount * (plan[index] ?? 0)) / 100)).toBeLessThan(1);
    });
});

test.each([
  ['shares that do not add up to 100', 100, [50, 30]],
  ['a fraction of a unit', 0.5, plan],
  ['less than nothing', -1, plan],
])('%s cannot be split', (_what, amount, percents) => {
  expect(() => splitAmount(amount, percents)).toThrow(RangeError);
});
