import { expect, test } from 'vitest';
import { credentialStatus } from './credentialStatus.ts';

const diploma = { issuedOn: '2021-02-01', validUntil: '2026-01-31' };

test.each([
  ['2021-01-31', 'NOT_YET_VALID'],
  ['2021-02-01', 'VALID'],
  ['2026-01-31', 'VALID'],
  ['2026-02-01', 'EXPIRED'],
])('on %s a diploma of February 2021, valid five years, is %s', (day, status) => {
  expect(credentialStatus(diploma, day)).toBe(status);
});

test('a diploma is revoked from the day of its revocation on, and stays so after it would have expired', () => {
  const revoked = { ...diploma, revokedOn: '2023-06-15' };
  expect(credentialStatus(revoked, '2023-06-14')).toBe('VALID');
  expect(credentialStatus(revoked, '2023-06-15')).toBe('REVOKED');
  expect(credentialStatus(revoked, '2027-01-01')).toBe('REVOKED');
});

test('a diploma without an end never expires', () => {
  expect(credentialStatus({ issuedOn: '2012-01-01' }, '2099-12-31')).toBe('VALID');
});
