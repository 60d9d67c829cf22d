import { expect, test } from 'vitest';
import type { CertificateTimes } from '../certificationStatus.ts';
import { pathologyGroups } from '../pathologyGroup.ts';
import { type Filing, type FilingBasis, filingErrors } from './filingErrors.ts';

const held: CertificateTimes = {
  validFrom: '2023-01-01',
  validUntil: '2025-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2023-01-01', until: null, groups: ['TRAUMA'] }],
};
const nothing: FilingBasis = {
  awardedFor: pathologyGroups,
  hasPending: false,
  certificates: [],
  named: null,
  isRenewed: false,
};
const holding: FilingBasis = { ...nothing, certificates: [held], named: held };
const first: Filing = { kind: 'INITIAL', scope: ['TRAUMA'] };
const renewal: Filing = { kind: 'RENEWAL', scope: ['TRAUMA'], certificateNumber: 'C-1' };
const wider: Filing = {
  kind: 'SCOPE_EXTENSION',
  scope: ['TRAUMA', 'TUMOUR'],
  certificateNumber: 'C-1',
};

test.each<[string, Filing, FilingBasis, string, string[]]>([
  ['a first application', first, nothing, '2025-06-01', []],
  ['a renewal', renewal, holding, '2025-06-01', []],
  ['a renewal on the last day', renewal, holding, '2025-12-31', []],
  ['a wider scope', wider, holding, '2025-06-01', []],
  [
    'another one while one is pending',
    first,
    { ...nothing, hasPending: true },
    '2025-06-01',
    ['APPLICATION_PENDING'],
  ],
  ['a first one of a certified centre', first, holding, '2025-06-01', ['CERTIFIED_ALREADY']],
  ['a first one after the certificate is over', first, holding, '2026-01-01', []],
  [
    'a first one about a certificate',
    { ...first, certificateNumber: 'C-1' },
    nothing,
    '2025-06-01',
    ['CERTIFICATE_NOT_EXPECTED'],
  ],
  [
    'a renewal of nothing',
    { ...renewal, certificateNumber: null },
    holding,
    '2025-06-01',
    ['CERTIFICATE_MISSING'],
  ],
  ['a renewal of another’s', renewal, nothing, '2025-06-01', ['CERTIFICATE_UNKNOWN']],
  ['a renewal too late', renewal, holding, '2026-01-01', ['CERTIFICATE_EXPIRED']],
  [
    'a second renewal',
    renewal,
    { ...holding, isRenewed: true },
    '2025-06-01',
    ['CERTIFICATE_RENEWED'],
  ],
  [
    'a wider scope that drops a group',
    { ...wider, scope: ['TUMOUR'] },
    holding,
    '2025-06-01',
    ['SCOPE_NOT_EXTENDED'],
  ],
  [
    'a group that is not certified',
    first,
    { ...nothing, awardedFor: ['TUMOUR'] },
    '2025-06-01',
    ['SCOPE_NOT_AWARDED'],
  ],
])('%s', (_what, filing, basis, day, expected) => {
  expect(filingErrors(filing, basis, day).map(({ code }) => code)).toEqual(expected);
});

test('every broken rule is told at once', () => {
  const errors = filingErrors(
    { ...renewal, scope: [] },
    { ...nothing, hasPending: true },
    '2025-06-01',
  );
  expect(errors.map(({ code }) => code)).toEqual([
    'SCOPE_EMPTY',
    'APPLICATION_PENDING',
    'CERTIFICATE_UNKNOWN',
  ]);
});
