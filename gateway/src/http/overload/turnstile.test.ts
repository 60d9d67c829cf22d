import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import * as gate from './turnstile.ts';

const unlimited = { current: Number.POSITIVE_INFINITY };
/** Of which as many wait as like. */
const turnstile = (running: { readonly current: number }, most: number, now?: () => number) =>
  gate.turnstile({ running, waiting: unlimited, most }, now);
/** A clock on which no time passes; and one on which each turn takes 100 ms, so that as few as may be begin. */
const stopped = () => 0;
const slow = () => {
  let now = 0;
  return () => {
    now += 50;
    return now;
  };
};

/** Lets so many in, and tells which of them have begun. */
function enter(turns: gate.Turnstile, count: number) {
  const begun: number[] = [];
  const places = Array.from({ length: count }, (_, each) => {
    const place = turns.enter();
    place?.begin(() => begun.push(each));
    return place;
  });
  for (const place of places) if (!place) turns.refused();
  return { begun, places };
}

test('those that come together begin together, so that they share what they load', () => {
  const { begun } = enter(turnstile(unlimited, 100), 16);
  expect(begun).toHaveLength(16);
});

test('of more than that the others wait for the next turn of the event loop', async () => {
  const { begun } = enter(turnstile(unlimited, 100), 40);
  expect(begun).toHaveLength(16);
  await nextTurn();
  expect(begun).toHaveLength(32);
  await nextTurn();
  expect(begun).toHaveLength(40);
});

test('for a second after one was refused, as many begin in a turn as let turns take ten milliseconds, but three at the least', async () => {
  let now = 0;
  const turns = turnstile(unlimited, 55, () => now);
  const { begun } = enter(turns, 55 + 1);
  const begunAfter = async (milliseconds: number) => {
    const before = begun.length;
    now += milliseconds;
    await nextTurn();
    return begun.length - before;
  };
  expect(await begunAfter(20)).toBe(8);
  expect(await begunAfter(80)).toBe(3);
  expect(await begunAfter(8)).toBe(4);
  expect(await begunAfter(5)).toBe(5);
  expect(await begunAfter(905)).toBe(3);
  expect(await begunAfter(5)).toBe(16);
});

test('short turns for however long let no more than sixteen begin, so that the first long one makes them fewer', async () => {
  let now = 0;
  const turns = turnstile(unlimited, 33, () => now);
  for (let turn = 0; turn < 20; turn += 1) {
    for (const place of enter(turns, 16).places) place?.leave();
    await nextTurn();
  }
  const { begun } = enter(turns, 33 + 1);
  expect(begun).toHaveLength(16);
  now += 20;
  await nextTurn();
  expect(begun).toHaveLength(16 + 8);
});

test('turns in which none began for a connection’s sake show nothing of how many fit', async () => {
  let now = 0;
  const turns = turnstile(unlimited, 28, () => now);
  const { begun } = enter(turns, 28 + 1);
  now += 100;
  await nextTurn();
  expect(begun).toHaveLength(16 + 3);
  for (let connection = 1; connection <= 7; connection += 1) {
    turns.connected();
    await nextTurn();
  }
  expect(begun).toHaveLength(16 + 3);
  // One more than three, as these three were quick.
  await nextTurn();
  expect(begun).toHaveLength(16 + 3 + 4);
  await nextTurn();
});

test('one that comes while others wait does not begin before them', async () => {
  const turns = turnstile(unlimited, 100);
  const { begun } = enter(turns, 17);
  await nextTurn();
  turns.enter()?.begin(() => begun.push(-1));
  turns.enter()?.begin(() => begun.push(-2));
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  expect(begun.slice(16)).toEqual([16, -1, -2]);
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

test('a flood of refusals makes a turn long, so more begin in the turn after, but not before who came meanwhile is told', async () => {
  const { begun } = enter(turnstile(unlimited, 100, slow()), 100 + 32);
  await nextTurn();
  expect(begun).toHaveLength(16 + 3);
  await nextTurn();
  expect(begun).toHaveLength(16 + 3 + 3 + 2);
  await nextTurn();
  expect(begun).toHaveLength(16 + 3 + 3 + 2 + 3);
});

test('refusals while all places are taken do not let more begin at once than while nobody waits', async () => {
  const limit = { current: 100 };
  const turns = turnstile(limit, 200, stopped);
  const { begun, places } = enter(turns, 200);
  while (begun.length < 100) await nextTurn();
  await nextTurn();
  for (let refused = 0; refused < 10_000; refused += 1) turns.refused();
  limit.current = 200;
  places[0]?.leave();
  await nextTurn();
  const before = begun.length;
  await nextTurn();
  expect(begun.length - before).toBe(16);
});

test('in turns that take a connection none begins, but in each eighth, so that hundreds are heard soon', async () => {
  const turns = turnstile(unlimited, 100, slow());
  const { begun } = enter(turns, 100);
  const begunAfter: number[] = [];
  for (let connection = 1; connection <= 17; connection += 1) {
    turns.connected();
    await nextTurn();
    begunAfter.push(begun.length - 16);
  }
  expect(begunAfter).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
  await nextTurn();
  expect(begun.length - 16).toBe(2 + 3);
});

test('refusals in turns that take a connection let more begin in the eighth', async () => {
  const turns = turnstile(unlimited, 100, slow());
  const { begun } = enter(turns, 100);
  for (let connection = 1; connection <= 7; connection += 1) {
    turns.connected();
    for (let refused = 0; refused < 16; refused += 1) turns.refused();
    await nextTurn();
  }
  expect(begun).toHaveLength(16);
  turns.connected();
  await nextTurn();
  expect(begun).toHaveLength(16 + 1 + 7);
});

test('a connection delays nobody while nobody waits', async () => {
  const turns = turnstile(unlimited, 100);
  enter(turns, 16);
  turns.connected();
  await nextTurn();
  expect(enter(turns, 16).begun).toHaveLength(16);
});

test('who leaves as it begins has given its place back', async () => {
  const turns = turnstile(unlimited, 1);
  for (let each = 0; each < 3; each += 1) {
    const place = turns.enter();
    place?.begin(() => place.leave());
    expect([turns.running, turns.isFull]).toEqual([0, false]);
  }
});

test('one more than may wait is sent away, however few run', async () => {
  const limits = { running: { current: 1 }, waiting: { current: 2 }, most: 100 };
  const { begun, places } = enter(gate.turnstile(limits), 5);
  expect(places.map((place) => place === null)).toEqual([false, false, false, true, true]);
  places[0]?.leave();
  await nextTurn();
  expect(begun).toEqual([0, 1]);
});

test('a look tells who waits, how long the first of them has, and what became of others since the last', async () => {
  let now = 0;
  const turns = turnstile({ current: 1 }, 3, () => now);
  const { places } = enter(turns, 2);
  now = 30;
  enter(turns, 2);
  now = 40;
  expect(turns.look()).toEqual({ waiting: 2, waited: 40, begun: 1, refused: 1 });
  places[0]?.leave();
  expect(turns.look()).toEqual({ waiting: 1, waited: 10, begun: 1, refused: 0 });
});
