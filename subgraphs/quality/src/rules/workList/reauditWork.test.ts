import { expect, test } from 'vitest';
import { reauditWork } from './reauditWork.ts';

const major = { grade: 'MAJOR', raisedOn: '2025-12-16', dueOn: '2026-03-01' } as const;
const audited = { visitUntil: '2025-12-16', findings: [major], isOpen: true, otherVisits: [] };

test('an audit is repeated from six months and a day after the visit', () => {
  expect(reauditWork(audited, '2026-06-16')).toBeNull();
  expect(reauditWork(audited, '2026-06-17')).toMatchObject({
    rule: 'REAUDIT_DUE',
    dueOn: '2026-06-16',
  });
});

test('not when the finding was verified, nor when it was minor', () => {
  const verified = { ...audited, findings: [{ ...major, verifiedOn: '2026-06-16' }] };
  expect(reauditWork(verified, '2026-06-17')).toBeNull();
  const minor = { ...audited, findings: [{ ...major, grade: 'MINOR' as const }] };
  expect(reauditWork(minor, '2026-06-17')).toBeNull();
});

test('not where nothing waits for it, and not once it was repeated', () => {
  expect(reauditWork({ ...audited, isOpen: false }, '2026-06-17')).toBeNull();
  const repeated = { ...audited, otherVisits: ['2026-07-02'] };
  expect(reauditWork(repeated, '2026-07-01')?.rule).toBe('REAUDIT_DUE');
  expect(reauditWork(repeated, '2026-07-02')).toBeNull();
});
