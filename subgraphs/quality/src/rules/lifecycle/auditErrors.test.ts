import { expect, test } from 'vitest';
import { beginErrors, visitErrors } from './auditErrors.ts';

const planned = {
  stage: 'DOCUMENT_REVIEW',
  visitFrom: '2026-03-02',
  visitUntil: '2026-03-03',
} as const;
const onSite = { ...planned, stage: 'ON_SITE' } as const;
const closed = { ...onSite, reportedOn: '2026-03-03' } as const;
const codes = (errors: readonly { code: string }[]) => errors.map(({ code }) => code);

test('a visit begins on its first day or later, and once', () => {
  expect(codes(beginErrors(planned, '2026-03-01'))).toEqual(['VISIT_NOT_DUE']);
  expect(codes(beginErrors(planned, '2026-03-02'))).toEqual([]);
  expect(codes(beginErrors(onSite, '2026-03-02'))).toEqual(['VISIT_BEGUN']);
  expect(codes(beginErrors(closed, '2026-03-04'))).toEqual(['AUDIT_REPORTED', 'VISIT_BEGUN']);
});

test('a team works on site, from the first day until it closes the audit', () => {
  expect(codes(visitErrors(planned, '2026-03-02'))).toEqual(['VISIT_NOT_BEGUN']);
  expect(codes(visitErrors(onSite, '2026-03-01'))).toEqual(['VISIT_NOT_BEGUN']);
  expect(codes(visitErrors(onSite, '2026-03-02'))).toEqual([]);
  expect(codes(visitErrors(closed, '2026-03-04'))).toEqual(['AUDIT_REPORTED']);
});
