import { expect, test } from 'vitest';
import { scheduleErrors } from './scheduleErrors.ts';

const planned = {
  scope: ['TRAUMA'],
  visitFrom: '2026-03-02',
  visitUntil: '2026-03-03',
} as const;
const asked = { scope: ['TRAUMA', 'TUMOUR'], hasOpenAudit: false } as const;

test.each([
  ['a visit ahead', {}, {}, '2026-03-01', []],
  ['a visit today', {}, {}, '2026-03-02', []],
  ['a visit yesterday', {}, {}, '2026-03-03', ['VISIT_IN_PAST']],
  [
    'a visit that ends before',
    { visitUntil: '2026-03-01' },
    {},
    '2026-03-01',
    ['VISIT_ENDS_BEFORE_IT_BEGINS'],
  ],
  [
    'a group not asked for',
    { scope: ['DEFORMITY'] as const },
    {},
    '2026-03-01',
    ['SCOPE_NOT_ASKED'],
  ],
  ['a second team', {}, { hasOpenAudit: true }, '2026-03-01', ['AUDIT_OPEN']],
])('%s', (_what, visit, basis, day, expected) => {
  const errors = scheduleErrors({ ...planned, ...visit }, { ...asked, ...basis }, day);
  expect(errors.map(({ code }) => code)).toEqual(expected);
});
