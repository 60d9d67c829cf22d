import { expect, test } from 'vitest';
import { lasts } from './lasts.ts';

test.each([
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2019-12-31', expected: false },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2020-01-01', expected: true },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2020-12-31', expected: true },
  { validity: { from: '2020-01-01', until: '2020-12-31' }, day: '2021-01-01', expected: false },
  { validity: { from: '2020-01-01', until: null }, day: '2099-01-01', expected: true },
  { validity: {}, day: '1900-01-01', expected: true },
])('$validity covers $day: $expected', ({ validity, day, expected }) => {
  expect(lasts(validity, day)).toBe(expected);
});
