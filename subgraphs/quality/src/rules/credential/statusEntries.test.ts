import { describe, expect, test } from 'vitest';
import type { CertificateTimes } from '../certificationStatus.ts';
import type { PathologyGroup } from '../pathologyGroup.ts';
import { type ClaimsStatus, claimsOf, claimsOn, statusChanges } from './statusEntries.ts';

const trauma: PathologyGroup[] = ['TRAUMA'];
const wide: PathologyGroup[] = ['TRAUMA', 'TUMOUR'];

/** Granted on 1 December 2024, valid in 2025, for trauma and tumours. */
const granted: CertificateTimes = {
  validFrom: '2025-01-01',
  validUntil: '2025-12-31',
  withdrawnOn: null,
  suspensions: [],
  scopes: [{ from: '2024-12-01', until: null, groups: wide }],
};
const reduced = (from: string): CertificateTimes => ({
  ...granted,
  scopes: [
    { from: '2024-12-01', until: from, groups: wide },
    { from, until: null, groups: trauma },
  ],
});
const valid2025 = { validFrom: '2025-01-01', validUntil: '2025-12-31' };
const atGrant: ClaimsStatus = { ...valid2025, scope: wide, revokedFrom: null, suspensions: [] };

/** The entries after an event of a day. */
function after(certificate: CertificateTimes, entries: readonly ClaimsStatus[], today: string) {
  const { changed, added } = statusChanges(certificate, entries, today);
  const isKept = (entry: ClaimsStatus) =>
    !changed.some(({ scope, validFrom }) => scope === entry.scope && validFrom === entry.validFrom);
  return [...entries.filter(isKept), ...changed, ...added];
}

describe('what a credential claims', () => {
  test('of a new certificate is its whole validity', () => {
    expect(claimsOf(granted)).toEqual([atGrant]);
  });

  test('of a smaller scope begins on the day that the scope does, and ends the wider claim', () => {
    expect(claimsOf(reduced('2025-07-01'))).toEqual([
      { ...atGrant, revokedFrom: '2025-07-01' },
      { ...atGrant, validFrom: '2025-07-01', scope: trauma },
    ]);
  });

  test('is wrong from its withdrawal on, or from the end of its scope where that comes first', () => {
    const withdrawn = { ...reduced('2025-07-01'), withdrawnOn: '2025-09-01' };
    expect(claimsOf(withdrawn).map(({ revokedFrom }) => revokedFrom)).toEqual([
      '2025-07-01',
      '2025-09-01',
    ]);
  });

  test.each([
    ['2024-11-30', wide],
    ['2025-06-30', wide],
    ['2025-07-01', trauma],
    ['2026-06-30', trauma],
  ])('on %s is the scope of the day', (day, scope) => {
    expect(claimsOn(reduced('2025-07-01'), day).scope).toEqual(scope);
  });
});

describe('the entries of a certificate', () => {
  test('are one when it is granted', () => {
    expect(statusChanges(granted, [], '2024-12-01')).toEqual({ changed: [], added: [atGrant] });
  });

  test('do not change with what changes nothing of them', () => {
    expect(statusChanges(granted, [atGrant], '2025-02-01')).toEqual({ changed: [], added: [] });
  });

  test('tell a suspension and its end', () => {
    const suspensions = [{ from: '2025-03-01', until: null }];
    const suspended = after({ ...granted, suspensions }, [atGrant], '2025-03-01');
    expect(suspended).toEqual([{ ...atGrant, suspensions }]);
    const ended = [{ from: '2025-03-01', until: '2025-04-01' }];
    expect(after({ ...granted, suspensions: ended }, suspended, '2025-04-01')).toEqual([
      { ...atGrant, suspensions: ended },
    ]);
  });

  test('know a withdrawal of a day to come, and that it was called off before', () => {
    const announced = after({ ...granted, withdrawnOn: '2025-05-01' }, [atGrant], '2025-04-01');
    expect(announced).toEqual([{ ...atGrant, revokedFrom: '2025-05-01' }]);
    expect(after(granted, announced, '2025-04-15')).toEqual([atGrant]);
  });

  test('stay revoked once they were, and what was corrected gets another', () => {
    const withdrawn = after({ ...granted, withdrawnOn: '2025-04-01' }, [atGrant], '2025-04-01');
    expect(after(granted, withdrawn, '2025-04-02')).toEqual([
      { ...atGrant, revokedFrom: '2025-04-01' },
      atGrant,
    ]);
  });

  test('are revoked at once where a correction says that what they claim never was so', () => {
    const corrected = { ...granted, validFrom: '2025-02-01' };
    expect(after(corrected, [atGrant], '2025-03-01')).toEqual([
      { ...atGrant, revokedFrom: '2025-03-01' },
      { ...atGrant, validFrom: '2025-02-01' },
    ]);
  });

  test('of a certificate that is withdrawn already are there to say so', () => {
    const withdrawn = { ...granted, withdrawnOn: '2025-04-01' };
    const { added } = statusChanges(withdrawn, [], '2026-01-01');
    expect(added).toEqual([{ ...atGrant, revokedFrom: '2025-04-01' }]);
    expect(statusChanges(withdrawn, added, '2026-01-01').added).toEqual([]);
  });
});
