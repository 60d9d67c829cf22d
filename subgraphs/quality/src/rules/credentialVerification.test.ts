import { expect, test } from 'vitest';
import { credentialVerification } from './credentialVerification.ts';

const diploma = { issuedOn: '2020-05-04', validUntil: '2025-05-03', revokedOn: null };

test.each([
  [diploma, '2020-05-03', 'NOT_YET_VALID'],
  [diploma, '2020-05-04', 'VALID'],
  [diploma, '2025-05-03', 'VALID'],
  [diploma, '2025-05-04', 'EXPIRED'],
  [{ ...diploma, validUntil: null }, '2099-01-01', 'VALID'],
  [{ ...diploma, revokedOn: '2022-01-01' }, '2021-12-31', 'VALID'],
  [{ ...diploma, revokedOn: '2022-01-01' }, '2022-01-01', 'REVOKED'],
  [{ ...diploma, revokedOn: '2022-01-01' }, '2026-01-01', 'REVOKED'],
])('%o is on %s %s', (credential, day, expected) => {
  expect(credentialVerification(credential, day)).toBe(expected);
});
