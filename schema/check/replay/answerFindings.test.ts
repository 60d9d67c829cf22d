import { expect, test } from 'vitest';
import { answerFindings } from './answerFindings.ts';
import type { ObservedAnswer } from './replay.ts';

const answer = (data: unknown, more: Partial<ObservedAnswer> = {}): ObservedAnswer => ({
  data,
  errors: [],
  status: 200,
  reads: 3,
  ...more,
});

/** Lines for one operation that two roles ask, and whether each fails. */
function found(...pairs: readonly (readonly [ObservedAnswer, ObservedAnswer])[]) {
  const roles = ['anyone', 'auditor'];
  const replayed = pairs.map(([before, after], index) => ({
    operation: 'Op',
    role: roles[index] ?? '',
    before,
    after,
  }));
  return answerFindings(replayed).map(({ kind, text, fails }) => [kind, text, fails]);
}

test('equal answers are no news', () => {
  const same = answer({ centres: [{ name: 'a' }, null] });
  expect(found([same, structuredClone(same)])).toEqual([]);
});

test('a difference is named once, with its path and the roles that meet it', () => {
  const [before, after] = [answer({ a: [{ b: 1 }] }), answer({ a: [{ b: 2 }] })];
  expect(found([before, after], [before, before])).toEqual([
    ['answer', 'Op for anyone at data.a[0].b: 1 → 2', true],
  ]);
  expect(found([before, after], [before, after])).toEqual([
    ['answer', 'Op for every role at data.a[0].b: 1 → 2', true],
  ]);
});

test.each([
  ['what is only added', { a: [1] }, { a: [1, 2], b: null }, false],
  ['an item less', { a: [1, 2] }, { a: [1] }, true],
  ['null for a value', { a: 1 }, { a: null }, true],
  ['a value for null', { a: null }, { a: 1 }, true],
  ['a list for an object', { a: {} }, { a: [] }, true],
])('%s: %o then %o', (_what, before, after, fails) => {
  const failing = found([answer(before), answer(after)]).map((each) => each[2]);
  expect(failing.length).toBeGreaterThan(0);
  expect(failing.every((each) => each === fails)).toBe(true);
});

test('a new error fails, though it is an addition', () => {
  const error = { message: 'No.', path: 'a', code: 'FORBIDDEN' };
  expect(found([answer({}), answer({}, { errors: [error] })])).toEqual([
    [
      'answer',
      'Op for every role at errors[0]: nothing → {"message":"No.","path":"a","code":"FORBIDDEN"}',
      true,
    ],
  ]);
});

test('another number of reads is told and fails nothing', () => {
  const [before, after] = [answer({}), answer({}, { reads: 9 })];
  expect(found([before, after], [before, after])).toEqual([
    ['reads', 'Op for every role takes 9 reads of MongoDB, before 3', false],
  ]);
});

test('of many differences the failing ones come first, and the rest is counted', () => {
  const before = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, 0]));
  const after = Object.fromEntries([
    ['added', 1],
    ...Object.keys(before).map((key) => [key, 1] as const),
  ]);
  const lines = found([answer(before), answer(after)]);
  expect(lines).toHaveLength(11);
  expect(lines.slice(0, 10).every((line) => line[2])).toBe(true);
  expect(lines[10]).toEqual(['answer', 'Op differs in 11 more places', false]);
});

test('a read more or less is one of timing', () => {
  expect(found([answer({}), answer({}, { reads: 4 })])).toEqual([]);
});
