import { expect, test } from 'vitest';
import { isTied } from './ties.ts';

const tie = { personId: 'auditor-1', centreId: 'centre-1' };

test.each([
  ['2022-06-01', '2024-05-31', true],
  ['2022-06-01', '2024-06-01', false],
  [null, '2030-01-01', true],
])('a tie until %s binds on %s: %s', (until, day, expected) => {
  expect(isTied([{ ...tie, until }], 'auditor-1', 'centre-1', day)).toBe(expected);
});

test('a tie binds one person to one centre', () => {
  expect(isTied([tie], 'auditor-2', 'centre-1', '2024-01-01')).toBe(false);
  expect(isTied([tie], 'auditor-1', 'centre-2', '2024-01-01')).toBe(false);
});
