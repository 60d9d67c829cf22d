import { expect, test } from 'vitest';
import { type CertificateTimes, scopeOn, statusOn } from './certificationStatus.ts';

const plain: CertificateTimes = {
  validFrom: '2023-02-01',
  validUntil: '2026-01-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2023-01-15', until: null, groups: ['TRAUMA'] }],
};
const suspended = { ...plain, suspensions: [{ from: '2024-03-01', until: '2024-06-01' }] };
const withdrawn = { ...suspended, withdrawnOn: '2024-05-01' };
const stillSuspended = { ...plain, suspensions: [{ from: '2025-03-01', until: null }] };

test.each([
  [plain, '2023-01-31', 'NOT_YET_VALID', '2023-01-15'],
  [plain, '2023-02-01', 'VALID', '2023-02-01'],
  [plain, '2026-01-31', 'VALID', '2023-02-01'],
  [plain, '2026-02-01', 'EXPIRED', '2026-02-01'],
  [suspended, '2024-02-29', 'VALID', '2023-02-01'],
  [suspended, '2024-03-01', 'SUSPENDED', '2024-03-01'],
  [suspended, '2024-05-31', 'SUSPENDED', '2024-03-01'],
  [suspended, '2024-06-01', 'VALID', '2024-06-01'],
  [withdrawn, '2024-04-30', 'SUSPENDED', '2024-03-01'],
  [withdrawn, '2024-05-01', 'WITHDRAWN', '2024-05-01'],
  [withdrawn, '2030-01-01', 'WITHDRAWN', '2024-05-01'],
  [stillSuspended, '2026-01-31', 'SUSPENDED', '2025-03-01'],
  [stillSuspended, '2026-02-01', 'EXPIRED', '2026-02-01'],
] as const)(
  'case %#: on %s… the status is as the precedence says',
  (certificate, day, status, since) => {
    expect(statusOn(certificate, day)).toEqual({ status, since });
  },
);

test('a scope counts from its first day to the day before the next', () => {
  const extended: CertificateTimes = {
    ...plain,
    scopes: [
      { from: '2023-01-15', until: '2024-01-01', groups: ['TRAUMA'] },
      { from: '2024-01-01', until: null, groups: ['TRAUMA', 'TUMOUR'] },
    ],
  };
  expect(scopeOn(extended, '2022-12-31')).toEqual(['TRAUMA']);
  expect(scopeOn(extended, '2023-12-31')).toEqual(['TRAUMA']);
  expect(scopeOn(extended, '2024-01-01')).toEqual(['TRAUMA', 'TUMOUR']);
});
