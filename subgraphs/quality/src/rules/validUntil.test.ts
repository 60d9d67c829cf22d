import { expect, test } from 'vitest';
import { validUntil } from './validUntil.ts';

test.each([
  ['2023-01-01', '2025-12-31'],
  ['2023-05-10', '2026-05-09'],
  ['2023-03-01', '2026-02-28'],
  ['2024-02-29', '2027-02-28'],
  ['2021-03-01', '2024-02-29'],
])('a certificate of 36 months from %s is valid until %s', (validFrom, expected) => {
  expect(validUntil(validFrom, 36)).toBe(expected);
});
