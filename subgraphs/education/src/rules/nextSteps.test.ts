import { expect, test } from 'vitest';
import { checkPrerequisites, nextSteps, type Step } from './nextSteps.ts';

const step = (_id: string, rest: Partial<Step> = {}): Step => ({ _id, ...rest });
const eitherOr = [{ stepIds: ['key-concepts'] }, { stepIds: ['gsd'] }];
const advanced = (strength: 'REQUIRED' | 'RECOMMENDED') =>
  step('advanced', { prerequisites: { strength, alternatives: eitherOr } });
const steps = [step('gsd'), step('key-concepts'), advanced('RECOMMENDED')];
const in2026 = new Set(['gsd', 'advanced']);

test('any one alternative is enough, and each says whether it is met', () => {
  const prerequisites = { strength: 'RECOMMENDED', alternatives: eitherOr } as const;
  expect(
    checkPrerequisites({ ...prerequisites, alternatives: [...eitherOr] }, new Set(['gsd'])),
  ).toEqual({
    strength: 'RECOMMENDED',
    met: true,
    alternatives: [
      { stepIds: ['key-concepts'], met: false },
      { stepIds: ['gsd'], met: true },
    ],
  });
});

test('an alternative of two steps is met by both of them only', () => {
  const both = { strength: 'REQUIRED', alternatives: [{ stepIds: ['a', 'b'] }] } as const;
  const check = (...taken: string[]) =>
    checkPrerequisites(
      { strength: both.strength, alternatives: [{ stepIds: ['a', 'b'] }] },
      new Set(taken),
    ).met;
  expect([check('a'), check('b'), check('a', 'b')]).toEqual([false, false, true]);
});

test('a recommendation that is not met is shown and stops nobody', () => {
  const [, , last] = nextSteps(steps, new Set(), in2026);
  expect(last?.prerequisites?.met).toBe(false);
  expect(last?.open).toBe(true);
});

test('a requirement that is not met keeps the step closed', () => {
  const [only] = nextSteps([advanced('REQUIRED')], new Set(), in2026);
  expect(only?.open).toBe(false);
});

test('a step that is not taught yet is shown and closed', () => {
  const found = nextSteps(steps, new Set(['gsd']), in2026);
  expect(found.map(({ step, available, open }) => [step._id, available, open])).toEqual([
    ['key-concepts', false, false],
    ['advanced', true, true],
  ]);
});

test('who has taken every step has no next one', () => {
  expect(nextSteps(steps, new Set(['gsd', 'key-concepts', 'advanced']), in2026)).toEqual([]);
});
