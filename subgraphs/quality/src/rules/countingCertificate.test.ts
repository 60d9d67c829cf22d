import { expect, test } from 'vitest';
import { countingCertificate } from './countingCertificate.ts';

const certificate = (number: string, grantedOn: string, validFrom: string, validUntil: string) => ({
  number,
  grantedOn,
  validFrom,
  validUntil,
  withdrawnOn: null,
  suspensions: [],
  scopes: [],
});
const first = certificate('first', '2020-01-10', '2020-02-01', '2023-01-31');
const second = certificate('second', '2022-12-01', '2023-02-01', '2026-01-31');

test.each([
  ['2020-01-09', undefined],
  ['2020-01-10', 'first'],
  ['2022-12-31', 'first'],
  ['2023-01-31', 'first'],
  ['2023-02-01', 'second'],
  ['2027-01-01', 'second'],
])('on %s the %s certificate speaks for the centre', (day, expected) => {
  expect(countingCertificate([second, first], day)?.number).toBe(expected);
});
