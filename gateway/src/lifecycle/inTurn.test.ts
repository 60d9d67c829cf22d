import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

test('work begins once what was asked for before is done, whatever came of that', async () => {
  const told: string[] = [];
  const { begin, done } = inTurn(async (name: string, fails: boolean) => {
    told.push(`${name} begins`);
    await Promise.resolve();
    told.push(`${name} ends`);
    if (fails) throw new Error(name);
  });
  const first = begin('one', true);
  const second = begin('two', false);
  await expect(first).rejects.toThrow('one');
  await second;
  expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  await expect(done()).resolves.toBeUndefined();
});

test('that what was asked for last has failed is no reason not to be done', async () => {
  const { begin, done } = inTurn(async () => {
    throw new Error('it cannot be done');
  });
  const failing = begin();
  await expect(done()).resolves.toBeUndefined();
  await expect(failing).rejects.toThrow('it cannot be done');
});
