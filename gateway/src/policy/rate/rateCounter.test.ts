import { expect, test } from 'vitest';
import { memoryCounter } from './rateCounter.ts';

const policy = { name: 'anonymous', points: 1, seconds: 3_600 };

test('so many callers are remembered, and beyond them those who have called since', async () => {
  const counter = memoryCounter(2);
  const within = async (caller: string) => (await counter.count(policy, caller, 1)).within;
  expect([await within('a'), await within('a')]).toEqual([true, false]);
  await within('b');
  expect(await within('a')).toBe(false);
  await within('c');
  expect(await within('a')).toBe(false);
  expect(await within('b')).toBe(true);
});

test('a flood of callers of one limit makes nobody forget what was spent of another', async () => {
  const counter = memoryCounter(2);
  const tokens = { ...policy, name: 'authenticated' };
  await counter.count(tokens, 'a', 1);
  for (const caller of ['b', 'c', 'd']) await counter.count(policy, caller, 1);
  expect((await counter.count(tokens, 'a', 1)).within).toBe(false);
});
