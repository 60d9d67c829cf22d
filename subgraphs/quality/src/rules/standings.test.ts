import { addDays } from '@spine/kit/days';
import { expect, test } from 'vitest';
import { type CertificateTimes, statusOn } from './certificationStatus.ts';
import { isPassing, standingOn, standingsOf } from './standings.ts';

const times: CertificateTimes = {
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2026-01-01', until: null, groups: ['TRAUMA'] }],
};

test('a certificate is looked for by the quarters in which it is valid, and the months in which it is granted or suspended', () => {
  const suspensions = [{ from: '2026-03-31', until: '2026-10-01' }];
  const withdrawnOn = '2027-01-01';
  expect(standingsOf('2025-12-12', { ...times, suspensions, withdrawnOn })).toEqual([
    ...['NOT_YET_VALID 2025-12', 'VALID 2026-Q1'],
    ...['03', '04', '05', '06', '07', '08', '09'].map((month) => `SUSPENDED 2026-${month}`),
    'VALID 2026-Q4',
  ]);
});

test.each<[string, string, Partial<CertificateTimes>]>([
  ['valid to its end', '2025-12-12', {}],
  ['granted after it began, as a correction says', '2026-05-20', {}],
  ['granted after it ended, as a correction says', '2028-02-01', {}],
  ['withdrawn before it was valid', '2025-10-01', { withdrawnOn: '2025-12-01' }],
  ['withdrawn after it ended', '2025-10-01', { withdrawnOn: '2028-06-01' }],
  ['suspended to its end', '2025-12-12', { suspensions: [{ from: '2026-06-30', until: null }] }],
])(
  'of a certificate %s each day is found in its month or quarter, and no other',
  (_what, grantedOn, changed) => {
    const certificate = { ...times, ...changed };
    const had = new Set<string>();
    for (let day = grantedOn; day < '2029-01-01'; day = addDays(day, 1)) {
      const { status } = statusOn(certificate, day);
      if (isPassing(status)) had.add(standingOn(status, day));
    }
    expect(standingsOf(grantedOn, certificate)).toEqual([...had]);
  },
);
