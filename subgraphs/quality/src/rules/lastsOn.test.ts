import { expect, test } from 'vitest';
import { lastsOn } from './lastsOn.ts';

test.each([
  [{ from: '2024-01-01', until: '2024-12-31' }, '2023-12-31', false],
  [{ from: '2024-01-01', until: '2024-12-31' }, '2024-01-01', true],
  [{ from: '2024-01-01', until: '2024-12-31' }, '2024-12-31', true],
  [{ from: '2024-01-01', until: '2024-12-31' }, '2025-01-01', false],
  [{ from: '2024-01-01', until: null }, '2099-01-01', true],
])('%o covers %s: %s', (period, day, expected) => {
  expect(lastsOn(period, day)).toBe(expected);
});
