import { expect, test } from 'vitest';
import { type Holder, reviewErrors } from './breakGlassErrors.ts';

const codes = (holder: Holder, reviewer: Holder) =>
  reviewErrors({ ...holder, review: null }, reviewer, 'A note.').map(({ code }) => code);

test('nobody reviews what they opened, by person or by token', () => {
  const holder = { personId: 'ann', subject: 'token of ann' };
  expect(codes(holder, { personId: 'ann', subject: 'another token' })).toEqual(['SELF_REVIEW']);
  expect(codes(holder, { personId: 'ben', subject: 'token of ann' })).toEqual(['SELF_REVIEW']);
  expect(codes(holder, { personId: 'ben', subject: 'token of ben' })).toEqual([]);
});

test('two persons whose tokens have no subject are still two', () => {
  expect(codes({ personId: 'ann', subject: null }, { personId: 'ben', subject: null })).toEqual([]);
});
