import { expect, test } from 'vitest';
import { certificateErrors, running } from './certificateErrors.ts';

test.each([
  ['NOT_YET_VALID', []],
  ['VALID', []],
  ['SUSPENDED', []],
  ['EXPIRED', ['CERTIFICATE_EXPIRED']],
  ['WITHDRAWN', ['CERTIFICATE_WITHDRAWN']],
] as const)('of running certificates, one that is %s', (status, expected) => {
  expect(certificateErrors(status, running).map(({ code }) => code)).toEqual(expected);
});

test('where a certificate must be valid, one that is not says how it is', () => {
  expect(certificateErrors('SUSPENDED', ['VALID'])).toMatchObject([
    { field: 'certificateNumber', code: 'CERTIFICATE_SUSPENDED' },
  ]);
  expect(certificateErrors('NOT_YET_VALID', ['VALID'])).toMatchObject([
    { code: 'CERTIFICATE_NOT_YET_VALID' },
  ]);
});
