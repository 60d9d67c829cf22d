import { expect, test } from 'vitest';
import { certificateTimes } from './certificateTimes.ts';

test('a grant alone gives one scope without end', () => {
  const events = [{ kind: 'GRANTED', effectiveOn: '2023-02-01', scope: ['TRAUMA'] }] as const;

  expect(certificateTimes('2023-01-15', events)).toEqual({
    withdrawnOn: null,
    suspensions: [],
    scopes: [{ from: '2023-01-15', until: null, groups: ['TRAUMA'] }],
  });
});

test('suspensions end with the reinstatement, scopes with the next, everything with the withdrawal', () => {
  const events = [
    { kind: 'RENEWED', effectiveOn: '2023-02-01', scope: ['TRAUMA'] },
    { kind: 'SUSPENDED', effectiveOn: '2023-06-01', scope: ['TRAUMA'] },
    { kind: 'REINSTATED', effectiveOn: '2023-09-01', scope: ['TRAUMA'] },
    { kind: 'SCOPE_EXTENDED', effectiveOn: '2024-01-01', scope: ['TRAUMA', 'TUMOUR'] },
    { kind: 'SUSPENDED', effectiveOn: '2024-05-01', scope: ['TRAUMA', 'TUMOUR'] },
    { kind: 'WITHDRAWN', effectiveOn: '2024-12-01', scope: ['TRAUMA', 'TUMOUR'] },
  ] as const;

  expect(certificateTimes('2023-01-15', events)).toEqual({
    withdrawnOn: '2024-12-01',
    suspensions: [
      { from: '2023-06-01', until: '2023-09-01' },
      { from: '2024-05-01', until: null },
    ],
    scopes: [
      { from: '2023-01-15', until: '2024-01-01', groups: ['TRAUMA'] },
      { from: '2024-01-01', until: null, groups: ['TRAUMA', 'TUMOUR'] },
    ],
  });
});
