import { describe, expect, test } from 'vitest';
import type { CertificateTimes } from '../certificationStatus.ts';
import { type GrantBasis, type Granting, grantErrors } from './grantErrors.ts';

const day = '2026-06-15';
const held: CertificateTimes = {
  validFrom: '2024-01-01',
  validUntil: '2026-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2023-12-01', until: null, groups: ['TRAUMA'] }],
};
const basisOf = (
  kind: GrantBasis['application']['kind'],
  changes: Partial<GrantBasis> = {},
): GrantBasis => ({
  application: { kind, scope: ['TRAUMA', 'TUMOUR'] },
  audits: [{ reportedOn: '2026-06-01' }],
  certificates: [],
  named: null,
  isRenewed: false,
  ...changes,
});
const granting: Granting = { scope: ['TRAUMA', 'TUMOUR'], country: 'PT' };
const codes = (basis: GrantBasis, changes: Partial<Granting> = {}) =>
  grantErrors({ ...granting, ...changes }, basis, day).map(({ code }) => code);

test('nothing is granted that was not asked for, and nothing while an audit is open', () => {
  expect(codes(basisOf('INITIAL'))).toEqual([]);
  expect(codes(basisOf('INITIAL'), { scope: ['DEFORMITY'] })).toEqual(['SCOPE_NOT_ASKED']);
  const open = basisOf('INITIAL', { audits: [{ reportedOn: '2026-06-01' }, {}] });
  expect(codes(open)).toEqual(['AUDIT_OPEN']);
});

test('a first certificate has a country and a day to come, and none runs beside it', () => {
  expect(codes(basisOf('INITIAL'), { country: null })).toEqual(['COUNTRY_MISSING']);
  expect(codes(basisOf('INITIAL'), { country: 'ZZ' })).toEqual(['COUNTRY_UNKNOWN']);
  expect(codes(basisOf('INITIAL'), { effectiveOn: day })).toEqual([]);
  expect(codes(basisOf('INITIAL'), { effectiveOn: '2026-06-14' })).toEqual(['EFFECTIVE_IN_PAST']);
  expect(codes(basisOf('INITIAL', { certificates: [held] }))).toEqual(['CERTIFIED_ALREADY']);
  const over = { ...held, withdrawnOn: day };
  expect(codes(basisOf('INITIAL', { certificates: [over] }))).toEqual([]);
});

describe('a renewal', () => {
  const renewal = (changes: Partial<GrantBasis> = {}) =>
    basisOf('RENEWAL', { named: held, certificates: [held], ...changes });

  test('is of a valid certificate, once, and says no day', () => {
    expect(codes(renewal())).toEqual([]);
    expect(codes(renewal({ isRenewed: true }))).toEqual(['CERTIFICATE_RENEWED']);
    expect(codes(renewal(), { effectiveOn: '2027-01-01' })).toEqual(['EFFECTIVE_NOT_EXPECTED']);
  });

  test.each([
    ['CERTIFICATE_SUSPENDED', { ...held, suspensions: [{ from: '2026-05-01', until: null }] }],
    ['CERTIFICATE_WITHDRAWN', { ...held, withdrawnOn: day }],
    ['CERTIFICATE_EXPIRED', { ...held, validUntil: '2026-06-14' }],
    ['CERTIFICATE_NOT_YET_VALID', { ...held, validFrom: '2026-06-16' }],
  ])('is refused with %s', (code, named) => {
    expect(codes(renewal({ named }))).toEqual([code]);
  });
});

describe('a wider scope', () => {
  const extension = (named: CertificateTimes = held) => basisOf('SCOPE_EXTENSION', { named });

  test('holds all that there was and more', () => {
    expect(codes(extension())).toEqual([]);
    expect(codes(extension(), { scope: ['TRAUMA'] })).toEqual(['SCOPE_NOT_EXTENDED']);
    expect(codes(extension(), { scope: ['TUMOUR'] })).toEqual(['SCOPE_NOT_EXTENDED']);
  });

  test('counts from today or later, and not before an earlier change', () => {
    expect(codes(extension(), { effectiveOn: '2026-06-14' })).toEqual(['EFFECTIVE_IN_PAST']);
    const reinstated = { from: '2026-05-01', until: '2026-07-01' };
    const later = { ...held, suspensions: [reinstated] };
    expect(codes(extension(later), { effectiveOn: '2026-06-30' })).toEqual([
      'EFFECTIVE_BEFORE_LAST',
      'CERTIFICATE_SUSPENDED',
    ]);
    expect(codes(extension(later), { effectiveOn: '2026-07-01' })).toEqual([]);
  });
});
