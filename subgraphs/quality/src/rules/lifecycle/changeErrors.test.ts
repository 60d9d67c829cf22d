import { expect, test } from 'vitest';
import type { CertificateTimes } from '../certificationStatus.ts';
import type { FindingTimes } from '../findingStatus.ts';
import { type CertificateChange, changeErrors } from './changeErrors.ts';

const day = '2026-06-15';
const valid: CertificateTimes = {
  validFrom: '2024-01-01',
  validUntil: '2026-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2023-12-01', until: null, groups: ['TRAUMA', 'TUMOUR'] }],
};
const suspendedFrom = (from: string) => ({ ...valid, suspensions: [{ from, until: null }] });
const codes = (
  kind: CertificateChange['kind'],
  certificate: CertificateTimes = valid,
  changes: Partial<CertificateChange> = {},
  findings: readonly FindingTimes[] = [],
) =>
  changeErrors({ kind, effectiveOn: day, scope: null, ...changes }, certificate, findings, day).map(
    ({ code }) => code,
  );

test('what is valid is suspended, what is suspended is reinstated', () => {
  expect(codes('SUSPEND')).toEqual([]);
  expect(codes('SUSPEND', suspendedFrom('2026-03-01'))).toEqual(['CERTIFICATE_SUSPENDED']);
  expect(codes('REINSTATE', suspendedFrom('2026-03-01'))).toEqual([]);
  expect(codes('REINSTATE')).toEqual(['CERTIFICATE_VALID']);
});

test('it is judged as of the day from which the change counts', () => {
  expect(codes('SUSPEND', valid, { effectiveOn: '2027-01-01' })).toEqual(['CERTIFICATE_EXPIRED']);
  expect(codes('SUSPEND', valid, { effectiveOn: '2026-12-31' })).toEqual([]);
});

test('it is reinstated on the last day of six months, a day later only with a smaller scope', () => {
  const suspended = suspendedFrom('2026-06-15');
  const on = (effectiveOn: string) => ({ effectiveOn });
  expect(codes('REINSTATE', suspended, on('2026-12-15'))).toEqual([]);
  expect(codes('REINSTATE', suspended, on('2026-12-16'))).toEqual(['SUSPENDED_TOO_LONG']);
  const smaller = { from: '2026-12-16', until: null, groups: ['TRAUMA'] as const };
  const reduced = { ...suspended, scopes: [...valid.scopes, smaller] };
  expect(codes('REINSTATE', reduced, on('2026-12-16'))).toEqual([]);
});

test('nothing is reinstated while a major finding is open', () => {
  const major = { grade: 'MAJOR', raisedOn: '2026-03-01' } as const;
  const suspended = suspendedFrom('2026-03-01');
  expect(codes('REINSTATE', suspended, {}, [major])).toEqual(['OPEN_MAJOR']);
  expect(codes('REINSTATE', suspended, {}, [{ ...major, verifiedOn: day }])).toEqual([]);
  expect(codes('SUSPEND', valid, {}, [major])).toEqual([]);
});

test('a reduction names what remains, and nothing else names anything', () => {
  expect(codes('REDUCE_SCOPE', valid, { scope: ['TUMOUR'] })).toEqual([]);
  expect(codes('REDUCE_SCOPE', valid, { scope: ['TRAUMA', 'TUMOUR'] })).toEqual([
    'SCOPE_NOT_REDUCED',
  ]);
  expect(codes('REDUCE_SCOPE', valid, { scope: ['DEFORMITY'] })).toEqual(['SCOPE_NOT_REDUCED']);
  expect(codes('REDUCE_SCOPE')).toEqual(['SCOPE_EMPTY']);
  expect(codes('WITHDRAW', valid, { scope: ['TUMOUR'] })).toEqual(['SCOPE_NOT_EXPECTED']);
});

test('whatever has not ended is withdrawn, once', () => {
  for (const certificate of [
    valid,
    suspendedFrom('2026-03-01'),
    { ...valid, validFrom: '2026-07-01' },
  ])
    expect(codes('WITHDRAW', certificate)).toEqual([]);
  expect(codes('WITHDRAW', { ...valid, withdrawnOn: day })).toEqual(['CERTIFICATE_WITHDRAWN']);
});

test('a change counts from today or later, and not before the one before it', () => {
  expect(codes('SUSPEND', valid, { effectiveOn: '2026-06-14' })).toEqual(['EFFECTIVE_IN_PAST']);
  const ahead = { ...valid, withdrawnOn: '2026-08-01' };
  expect(codes('SUSPEND', ahead, { effectiveOn: '2026-07-31' })).toEqual(['EFFECTIVE_BEFORE_LAST']);
});
