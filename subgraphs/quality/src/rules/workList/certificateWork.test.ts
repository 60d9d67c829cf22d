import { describe, expect, test } from 'vitest';
import type { CertificateTimes } from '../certificationStatus.ts';
import { renewalWork, surveillanceWork, suspensionWork } from './certificateWork.ts';

const certificate: CertificateTimes = {
  validFrom: '2024-01-01',
  validUntil: '2026-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2023-12-10', until: null, groups: ['TRAUMA', 'TUMOUR'] }],
};

describe('a renewal', () => {
  test('is missed from 180 days before the end to the last day', () => {
    expect(renewalWork(certificate, [], '2026-07-03')).toBeNull();
    expect(renewalWork(certificate, [], '2026-07-04')).toMatchObject({
      rule: 'RENEWAL_NOT_FILED',
      dueOn: '2026-12-31',
    });
    expect(renewalWork(certificate, [], '2026-12-31')).not.toBeNull();
    expect(renewalWork(certificate, [], '2027-01-01')).toBeNull();
  });

  test('that was filed is not missed, one that was taken back is', () => {
    const filed = { filedOn: '2026-08-01' };
    expect(renewalWork(certificate, [filed], '2026-07-31')).not.toBeNull();
    expect(renewalWork(certificate, [filed], '2026-08-01')).toBeNull();
    const back = { ...filed, withdrawnOn: '2026-09-01' };
    expect(renewalWork(certificate, [back], '2026-08-31')).toBeNull();
    expect(renewalWork(certificate, [back], '2026-09-01')).not.toBeNull();
  });

  test('is not asked of a certificate that was withdrawn', () => {
    expect(renewalWork({ ...certificate, withdrawnOn: '2026-08-01' }, [], '2026-08-01')).toBeNull();
  });
});

describe('a suspension', () => {
  const suspended = { ...certificate, suspensions: [{ from: '2025-03-31', until: null }] };

  test('is too long from six months and a day on, the last day of a short month included', () => {
    expect(suspensionWork(suspended, '2025-09-30')).toBeNull();
    expect(suspensionWork(suspended, '2025-10-01')).toMatchObject({
      rule: 'SUSPENDED_TOO_LONG',
      dueOn: '2025-09-30',
    });
  });

  test('that ended, or after which the certificate covers less, is not', () => {
    const ended = { ...certificate, suspensions: [{ from: '2025-03-31', until: '2025-10-01' }] };
    expect(suspensionWork(ended, '2025-10-01')).toBeNull();
    const later = { from: '2025-11-01', until: null, groups: ['TRAUMA'] as const };
    const reduced = { ...suspended, scopes: [...certificate.scopes, later] };
    expect(suspensionWork(reduced, '2025-10-31')).not.toBeNull();
    expect(suspensionWork(reduced, '2025-11-01')).toBeNull();
    const early = { ...later, from: '2025-09-30' };
    const before = { ...suspended, scopes: [...certificate.scopes, early] };
    expect(suspensionWork(before, '2025-10-01')).not.toBeNull();
  });
});

describe('surveillance', () => {
  test('is due so many months after the validity began', () => {
    expect(surveillanceWork(certificate, 12, [], '2024-12-31')).toBeNull();
    expect(surveillanceWork(certificate, 12, [], '2025-01-01')).toMatchObject({
      rule: 'SURVEILLANCE_DUE',
      dueOn: '2025-01-01',
    });
  });

  test('is due so many months after the last visit, as far as it was held', () => {
    const visits = ['2024-11-20', '2023-06-01', '2025-12-01'];
    expect(surveillanceWork(certificate, 12, visits, '2025-11-19')).toBeNull();
    expect(surveillanceWork(certificate, 12, visits, '2025-11-20')?.dueOn).toBe('2025-11-20');
    expect(surveillanceWork(certificate, 12, visits, '2025-12-01')).toBeNull();
  });

  test('is not asked of what is not in force', () => {
    expect(surveillanceWork(certificate, 12, [], '2027-01-01')).toBeNull();
    expect(
      surveillanceWork({ ...certificate, validFrom: '2026-06-01' }, 0, [], '2026-05-31'),
    ).toBeNull();
  });
});
