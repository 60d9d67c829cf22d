import { expect, test } from 'vitest';
import { disbursed, paymentViolations, type Tranche, trancheStatus } from './tranches.ts';

const award = {
  awardDate: '2025-07-17',
  amountAwarded: { minorUnits: 500_000, currency: 'CHF' },
  recipientId: 'university',
  investigatorIds: ['investigator'],
  milestones: [
    { kind: 'AGREEMENT', acceptedOn: '2025-08-31' },
    { kind: 'INTERIM_REPORT', acceptedOn: '2026-03-20' },
    { kind: 'FINAL_REPORT' },
  ],
};

const tranche = (milestone: Tranche['milestone'], francs: number, paidOn?: string): Tranche => ({
  milestone,
  amount: { minorUnits: francs * 100, currency: 'CHF' },
  payeeId: 'university',
  paidOn: paidOn ?? null,
});

const first = tranche('AGREEMENT', 2_500, '2025-09-05');
const second = tranche('INTERIM_REPORT', 1_500, '2026-03-20');
const third = tranche('FINAL_REPORT', 1_000);

test('half, three tenths and two tenths, each paid once its milestone is accepted, break no rule', () => {
  expect(paymentViolations(award, [first, second, third])).toEqual([]);
});

test.each<[string, Tranche[], string[]]>([
  [
    'one Rappen too little',
    [first, second, { ...third, amount: { minorUnits: 99_999, currency: 'CHF' } }],
    ['TRANCHES_DIFFER_FROM_AWARD'],
  ],
  [
    'a tranche more than the award, unpaid',
    [first, second, third, third],
    ['TRANCHES_DIFFER_FROM_AWARD'],
  ],
  [
    'more paid than awarded',
    [{ ...first, amount: { minorUnits: 500_001, currency: 'CHF' } }],
    ['TRANCHES_DIFFER_FROM_AWARD', 'DISBURSED_OVER_AWARD'],
  ],
  [
    'another currency',
    [first, second, { ...third, amount: { minorUnits: 100_000, currency: 'EUR' } }],
    ['OTHER_CURRENCY'],
  ],
  [
    'money the day before the report is accepted',
    [first, { ...second, paidOn: '2026-03-19' }, third],
    ['PAID_BEFORE_MILESTONE'],
  ],
  [
    'money for a report that never came',
    [first, second, { ...third, paidOn: '2027-01-01' }],
    ['PAID_BEFORE_MILESTONE'],
  ],
  [
    'another institution',
    [first, second, { ...third, payeeId: 'hospital' }],
    ['PAYEE_NOT_RECIPIENT'],
  ],
  [
    'the investigator’s own account',
    [first, second, { ...third, payeeId: 'investigator' }],
    ['PAYEE_NOT_RECIPIENT', 'PAYEE_IS_PERSON'],
  ],
])('%s breaks a rule of payment', (_what, tranches, violations) => {
  expect(paymentViolations(award, tranches)).toEqual(violations);
});

test.each([
  ['2026-03-19', 'HELD'],
  ['2026-03-20', 'PAYABLE'],
  ['2026-03-24', 'PAYABLE'],
  ['2026-03-25', 'PAID'],
])('on %s a tranche for a report accepted on 20 and paid on 25 March is %s', (day, status) => {
  expect(trancheStatus({ ...second, paidOn: '2026-03-25' }, award, day)).toBe(status);
});

test('what was not paid when the award was terminated is cancelled, what was paid stays paid', () => {
  const ended = { ...award, terminatedOn: '2026-05-01' };
  expect(trancheStatus(third, ended, '2026-04-30')).toBe('HELD');
  expect(trancheStatus(third, ended, '2026-05-01')).toBe('CANCELLED');
  expect(trancheStatus(first, ended, '2026-05-01')).toBe('PAID');
});

test.each([
  ['2025-09-04', 0],
  ['2025-09-05', 250_000],
  ['2026-03-20', 400_000],
])('by %s %i Rappen are paid', (day, minorUnits) => {
  expect(disbursed([first, second, third], day)).toBe(minorUnits);
});
