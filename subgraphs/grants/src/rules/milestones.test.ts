import { expect, test } from 'vitest';
import { milestoneStatus, milestonesDue, nextMilestone } from './milestones.ts';

const payments = [
  { milestone: 'AGREEMENT', percent: 50, monthsAfterAgreement: 0 },
  { milestone: 'INTERIM_REPORT', percent: 30, monthsAfterAgreement: 6 },
  { milestone: 'FINAL_REPORT', percent: 20, monthsAfterAgreement: 12 },
] as const;

test('reports are due six and twelve months after the agreement', () => {
  expect(milestonesDue({ awardDate: '2025-07-17', agreedOn: '2025-08-31', payments })).toEqual([
    { kind: 'AGREEMENT', dueOn: '2025-09-15' },
    { kind: 'INTERIM_REPORT', dueOn: '2026-02-28' },
    { kind: 'FINAL_REPORT', dueOn: '2026-08-31' },
  ]);
});

test('without an agreement they are counted from the day it is due', () => {
  expect(milestonesDue({ awardDate: '2025-07-17', payments }).map(({ dueOn }) => dueOn)).toEqual([
    '2025-09-15',
    '2026-03-15',
    '2026-09-15',
  ]);
});

test('an observership is reported on within 30 days of its last day', () => {
  const plan = {
    awardDate: '2025-06-01',
    payments: payments.slice(0, 1),
    visitUntil: '2025-09-14',
    reportWithinDays: 30,
  };
  expect(milestonesDue(plan).at(-1)).toEqual({ kind: 'FINAL_REPORT', dueOn: '2025-10-14' });
});

const report = {
  kind: 'INTERIM_REPORT',
  dueOn: '2026-02-28',
  receivedOn: '2026-03-05',
  acceptedOn: '2026-03-20',
};

test.each([
  ['2026-02-28', 'UPCOMING'],
  ['2026-03-01', 'OVERDUE'],
  ['2026-03-04', 'OVERDUE'],
  ['2026-03-05', 'RECEIVED'],
  ['2026-03-19', 'RECEIVED'],
  ['2026-03-20', 'ACCEPTED'],
])('on %s a report due on 28 February that came on 5 March is %s', (day, status) => {
  expect(milestoneStatus(report, day)).toBe(status);
});

test('what has no day set is never overdue', () => {
  expect(milestoneStatus({ kind: 'DECISION' }, '2099-12-31')).toBe('UPCOMING');
});

test('the next milestone is the first that has not come, and none when all have', () => {
  const agreement = { kind: 'AGREEMENT', dueOn: '2025-09-15', receivedOn: '2025-08-31' };
  const award = { milestones: [agreement, report] };
  expect(nextMilestone(award, '2025-08-30')).toBe(agreement);
  expect(nextMilestone(award, '2026-03-04')).toBe(report);
  expect(nextMilestone(award, '2026-03-05')).toBeNull();
});

test('an award that is ended waits for nothing from that day on', () => {
  const award = { milestones: [report], terminatedOn: '2026-02-10' };
  expect(nextMilestone(award, '2026-02-09')).toBe(report);
  expect(nextMilestone(award, '2026-02-10')).toBeNull();
});
