import { addDays } from '@spine/kit/days';
import { expect, test } from 'vitest';
import { awardPeriod, awardStatus } from './awardStatus.ts';

const award = {
  awardDate: '2025-07-17',
  milestones: [
    { kind: 'AGREEMENT', dueOn: '2025-09-15', receivedOn: '2025-08-31', acceptedOn: '2025-08-31' },
    {
      kind: 'INTERIM_REPORT',
      dueOn: '2026-02-28',
      receivedOn: '2026-03-05',
      acceptedOn: '2026-03-20',
    },
    {
      kind: 'FINAL_REPORT',
      dueOn: '2026-08-31',
      receivedOn: '2026-08-20',
      acceptedOn: '2026-09-10',
    },
  ],
};

test.each([
  ['2025-07-16', null],
  ['2025-07-17', 'PENDING_AGREEMENT'],
  ['2025-08-30', 'PENDING_AGREEMENT'],
  ['2025-08-31', 'ACTIVE'],
  ['2026-02-28', 'ACTIVE'],
  ['2026-03-01', 'REPORT_OVERDUE'],
  ['2026-03-05', 'ACTIVE'],
  ['2026-09-09', 'ACTIVE'],
  ['2026-09-10', 'COMPLETED'],
])('on %s an award of 17 July 2025 is %s', (day, status) => {
  expect(awardStatus(award, day)).toBe(status);
});

test('an award that was terminated stays so', () => {
  const ended = { ...award, terminatedOn: '2026-04-01' };
  expect(awardStatus(ended, '2026-03-31')).toBe('ACTIVE');
  expect(awardStatus(ended, '2026-04-01')).toBe('TERMINATED');
  expect(awardStatus(ended, '2027-01-01')).toBe('TERMINATED');
});

test('it runs from the award to the day before it is completed', () => {
  expect(awardPeriod(award)).toEqual({ from: '2025-07-17', until: '2026-09-09' });
});

test('it runs to the day before it is terminated, though a final report came later', () => {
  expect(awardPeriod({ ...award, terminatedOn: '2026-04-01' })).toEqual({
    from: '2025-07-17',
    until: '2026-03-31',
  });
});

test('it runs without end while its final report is not accepted', () => {
  expect(awardPeriod({ ...award, milestones: award.milestones.slice(0, 2) })).toEqual({
    from: '2025-07-17',
    until: null,
  });
});

test('an award terminated the day it was made never ran', () => {
  expect(awardPeriod({ ...award, terminatedOn: award.awardDate })).toBeNull();
});

test('period and status agree on every day', () => {
  for (const each of [award, { ...award, terminatedOn: '2026-04-01' }]) {
    const period = awardPeriod(each);
    for (let day = '2025-07-01'; day < '2026-10-01'; day = addDays(day, 1)) {
      const status = awardStatus(each, day);
      const runs = status !== null && status !== 'COMPLETED' && status !== 'TERMINATED';
      const inPeriod = period !== null && period.from <= day && day <= (period.until ?? day);
      expect([day, inPeriod]).toEqual([day, runs]);
    }
  }
});
