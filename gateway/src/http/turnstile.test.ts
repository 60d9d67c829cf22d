import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { type Turnstile, turnstile } from './turnstile.ts';

const unlimited = { current: Number.POSITIVE_INFINITY };

/** Lets so many in, and tells which of them have begun. */
function enter(turns: Turnstile, count: number) {
  const begun: number[] = [];
  const places = Array.from({ length: count }, (_, each) => turns.enter(() => begun.push(each)));
  return { begun, places };
}

test('a request begins at once, and of those that come with it one in each turn of the event loop', async () => {
  const { begun } = enter(turnstile(unlimited, 10), 3);
  expect(begun).toEqual([0]);
  await nextTurn();
  expect(begun).toEqual([0, 1]);
  await nextTurn();
  expect(begun).toEqual([0, 1, 2]);
});

test('one that comes while others wait does not begin before them', async () => {
  const turns = turnstile(unlimited, 10);
  const begun: string[] = [];
  for (const name of ['first', 'second']) turns.enter(() => begun.push(name));
  await nextTurn();
  turns.enter(() => begun.push('third'));
  await nextTurn();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('beyond what may run others wait until one leaves, and cost the event loop nothing meanwhile', async () => {
  const { begun, places } = enter(turnstile({ current: 1 }, 10), 2);
  await nextTurn();
  const turns = vi.spyOn(globalThis, 'setImmediate');
  await nextTurn();
  expect(begun).toEqual([0]);
  expect(turns).not.toHaveBeenCalled();
  turns.mockRestore();
  places[0]?.leave();
  expect(begun).toEqual([0, 1]);
});

test('one whose client leaves while it waits never begins, and takes no place from those that run', async () => {
  const turns = turnstile({ current: 1 }, 10);
  const { begun, places } = enter(turns, 3);
  places[1]?.leave();
  expect(turns.running).toBe(1);
  places[0]?.leave();
  await nextTurn();
  expect(begun).toEqual([0, 2]);
});

test('one more than may run and wait together is sent away, and never begins', async () => {
  const { begun, places } = enter(turnstile({ current: 1 }, 2), 3);
  expect(places.map((place) => place === null)).toEqual([false, false, true]);
  places[0]?.leave();
  await nextTurn();
  places[1]?.leave();
  await nextTurn();
  expect(begun).toEqual([0, 1]);
});

test('a flood of refusals makes a turn long, so more begin in the next', async () => {
  const { begun } = enter(turnstile(unlimited, 100), 100 + 32);
  await nextTurn();
  expect(begun).toHaveLength(1 + 1 + 2);
  await nextTurn();
  expect(begun).toHaveLength(5);
});
