import { expect, test } from 'vitest';
import { type Deciders, deciderErrors, reasonErrors } from './deciderErrors.ts';

const member = (_id: string, ...declaredTies: { centreId: string; until?: string }[]) => ({
  ...{ _id, role: 'COMMITTEE_MEMBER' as const, declaredTies },
});
const day = '2026-06-15';
const proper: Deciders = {
  deciderIds: ['ann', 'ben'],
  callerId: 'ann',
  centreId: 'own',
  teamIds: ['cleo'],
  appointments: [member('ann'), member('ben')],
};
const codes = (changes: Partial<Deciders> = {}) =>
  deciderErrors({ ...proper, ...changes }, day).map(({ code }) => code);

test('members of the committee decide, the one who records it among them', () => {
  expect(codes()).toEqual([]);
  expect(codes({ callerId: 'cleo' })).toEqual(['NOT_A_DECIDER']);
  expect(codes({ callerId: null })).toEqual(['NOT_A_DECIDER']);
});

test('each of them is named once, and appointed to the committee', () => {
  expect(codes({ deciderIds: ['ann', 'ann'] })).toEqual(['PERSON_REPEATED']);
  expect(codes({ appointments: [member('ann')] })).toEqual(['NOT_APPOINTED']);
  const auditor = { ...member('ben'), role: 'AUDITOR' as const };
  expect(codes({ appointments: [member('ann'), auditor] })).toEqual(['NOT_APPOINTED']);
});

test('nobody decides who was ever on the team', () => {
  expect(codes({ teamIds: ['cleo', 'ben'] })).toEqual(['DECIDER_ON_TEAM']);
});

test('nobody decides within two years of a tie to the centre', () => {
  const tied = (until: string) => [member('ann'), member('ben', { centreId: 'own', until })];
  expect(codes({ appointments: tied('2024-06-15') })).toEqual([]);
  expect(codes({ appointments: tied('2024-06-16') })).toEqual(['DECIDER_WITH_TIES']);
  const elsewhere = [member('ann'), member('ben', { centreId: 'another' })];
  expect(codes({ appointments: elsewhere })).toEqual([]);
});

test('a decision has a reason, of 1,000 characters at most', () => {
  expect(reasonErrors('For a reason.')).toEqual([]);
  expect(reasonErrors(' ').map(({ code }) => code)).toEqual(['REASON_MISSING']);
  expect(reasonErrors(` ${'🦴'.repeat(1_000)} `)).toEqual([]);
  expect(reasonErrors('x'.repeat(1_001)).map(({ code }) => code)).toEqual(['REASON_TOO_LONG']);
});
