import { expect, test } from 'vitest';
import { type AuditBasis, auditBasisErrors, type FoundAt } from './auditBasisErrors.ts';

const day = '2026-12-15';
const met = { criterionCode: 'PER-2', result: 'MET' } as const;
const audit: AuditBasis['audit'] = {
  _id: 'audit',
  centreId: 'own',
  stage: 'ON_SITE',
  visitFrom: '2026-06-14',
  visitUntil: '2026-06-15',
  reportedOn: '2026-06-15',
  scope: ['TRAUMA', 'TUMOUR'],
  assessments: [met],
};
const basis: AuditBasis = {
  audit,
  auditorIds: ['ann'],
  ties: [],
  criteria: [
    { code: 'PER-2', mandatory: true },
    { code: 'PRO-2', mandatory: false },
  ],
  findings: [],
};
const found = (changes: Partial<FoundAt> = {}): FoundAt => ({
  ...{ auditId: 'audit', criterionCode: 'PER-2', grade: 'MAJOR', raisedOn: '2026-06-15' },
  ...changes,
});
const codes = (changes: Partial<AuditBasis> = {}, on = day) =>
  auditBasisErrors({ ...basis, ...changes }, ['TRAUMA'], on).map(({ code }) => code);

test('a closed audit without faults carries a certificate for what was audited', () => {
  expect(codes()).toEqual([]);
  expect(codes({ audit: { ...audit, scope: ['TUMOUR'] } })).toEqual(['SCOPE_NOT_AUDITED']);
  expect(codes({ audit: { ...audit, reportedOn: null } })).toEqual(['AUDIT_NOT_REPORTED']);
});

test('an open major finding of any audit of the centre stands against it, whatever the centre did', () => {
  expect(codes({ findings: [found({ auditId: 'another' })] })).toEqual(['OPEN_MAJOR']);
  expect(codes({ findings: [found({ actedOn: '2026-07-01' })] })).toEqual(['OPEN_MAJOR']);
  expect(codes({ findings: [found({ verifiedOn: '2026-08-01' })] })).toEqual([]);
  expect(codes({ findings: [found({ grade: 'MINOR' })] })).toEqual([]);
});

test('a major finding verified on the last day of six months will do, a day later it will not', () => {
  expect(codes({ findings: [found({ verifiedOn: '2026-12-15' })] })).toEqual([]);
  expect(codes({ findings: [found({ verifiedOn: '2026-12-16' })] }, '2026-12-16')).toEqual([
    'REAUDIT_DUE',
  ]);
  expect(codes({ findings: [found()] }, '2026-12-16')).toEqual(['OPEN_MAJOR', 'REAUDIT_DUE']);
});

test('a mandatory criterion that was not met needs each of its faults verified', () => {
  const notMet = { ...audit, assessments: [{ ...met, result: 'NOT_MET' as const }] };
  const minor = found({ grade: 'MINOR' });
  expect(codes({ audit: notMet, findings: [minor] })).toEqual(['MANDATORY_NOT_MET']);
  const verified = found({ grade: 'MINOR', verifiedOn: '2026-08-01' });
  expect(codes({ audit: notMet, findings: [verified] })).toEqual([]);
  expect(codes({ audit: notMet, findings: [verified, minor] })).toEqual(['MANDATORY_NOT_MET']);
  const optional = {
    ...audit,
    assessments: [{ criterionCode: 'PRO-2', result: 'NOT_MET' as const }],
  };
  const other = found({ grade: 'MINOR', criterionCode: 'PRO-2' });
  expect(codes({ audit: optional, findings: [other] })).toEqual([]);
});

test('an auditor with ties within two years before the visit spoils the audit', () => {
  const tie = (until: string) => [{ personId: 'ann', centreId: 'own', until }];
  expect(codes({ ties: tie('2024-06-14') })).toEqual([]);
  expect(codes({ ties: tie('2024-06-15') })).toEqual(['AUDITOR_WITH_TIES']);
});
