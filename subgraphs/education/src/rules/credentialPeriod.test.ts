import { expect, test } from 'vitest';
import { credentialPeriod } from './credentialPeriod.ts';

test('a diploma counts from its first to its last valid day', () => {
  const period = credentialPeriod({ issuedOn: '2021-02-01', validUntil: '2026-01-31' });
  expect(period).toEqual({ from: '2021-02-01', until: '2026-01-31' });
});

test('a revoked diploma counts to the day before its revocation', () => {
  const days = { issuedOn: '2021-02-01', validUntil: '2026-01-31', revokedOn: '2023-03-01' };
  expect(credentialPeriod(days)).toEqual({ from: '2021-02-01', until: '2023-02-28' });
});

test('a revocation after the end changes nothing', () => {
  const days = { issuedOn: '2021-02-01', validUntil: '2026-01-31', revokedOn: '2027-03-01' };
  expect(credentialPeriod(days)).toEqual({ from: '2021-02-01', until: '2026-01-31' });
});

test('a diploma without an end counts without an end', () => {
  expect(credentialPeriod({ issuedOn: '2015-05-05' })).toEqual({ from: '2015-05-05', until: null });
});

test('a diploma revoked on the day of its issue never counts', () => {
  expect(credentialPeriod({ issuedOn: '2021-02-01', revokedOn: '2021-02-01' })).toBeNull();
});
