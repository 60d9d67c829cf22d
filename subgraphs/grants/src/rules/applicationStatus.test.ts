import { expect, test } from 'vitest';
import { applicationStatus } from './applicationStatus.ts';

const history = {
  submittedOn: '2026-01-20',
  reviews: [{ assignedOn: '2026-02-20' }, { assignedOn: '2026-02-10' }],
  decision: { decidedOn: '2026-05-15', outcome: 'DECLINED' },
} as const;

test.each([
  ['2026-01-19', null],
  ['2026-01-20', 'SUBMITTED'],
  ['2026-02-09', 'SUBMITTED'],
  ['2026-02-10', 'IN_REVIEW'],
  ['2026-05-14', 'IN_REVIEW'],
  ['2026-05-15', 'DECLINED'],
])('on %s the application is %s', (day, status) => {
  expect(applicationStatus(history, day)).toBe(status);
});

test('without a decision it stays in review', () => {
  expect(applicationStatus({ ...history, decision: null }, '2030-01-01')).toBe('IN_REVIEW');
});
