import { expect, test } from 'vitest';
import { type QueueLimit, queueLimit } from './queueLimit.ts';

/** So many looks at a queue: who waits in it, for how long, and what became of the others meanwhile. */
function look(
  limit: QueueLimit,
  times: number,
  [waiting, waited]: readonly [number, number],
  [begun, refused]: readonly [number, number],
): void {
  for (let look = 0; look < times; look += 1) limit.sample({ waiting, waited, begun, refused });
}

test('a queue that stands while many are refused is cut to what begins in ten milliseconds', () => {
  const limit = queueLimit(96);
  look(limit, 1, [96, 30], [50, 100]);
  expect(limit.current).toBe(96);
  look(limit, 1, [96, 30], [50, 100]);
  expect(limit.current).toBe(32);
});

test('by how long it was at the shorter of two looks', () => {
  const limit = queueLimit(96);
  look(limit, 1, [96, 80], [50, 100]);
  look(limit, 1, [90, 20], [50, 100]);
  expect(limit.current).toBe(45);
});

test('a long queue of which nobody was refused is left alone, as one of which few were', () => {
  const limit = queueLimit(96);
  look(limit, 80, [90, 50], [50, 0]);
  look(limit, 80, [96, 64], [50, 5]);
  expect(limit.current).toBe(96);
});

test('a queue that was empty in between is a burst', () => {
  const limit = queueLimit(96);
  for (let burst = 0; burst < 40; burst += 1) {
    look(limit, 1, [96, 60], [50, 100]);
    look(limit, 1, [0, 0], [50, 100]);
  }
  expect(limit.current).toBe(96);
});

test('however long those wait who do, the event loop has something to begin', () => {
  const limit = queueLimit(96);
  look(limit, 20, [96, 5_000], [1, 100]);
  expect(limit.current).toBe(24);
});

test('once few are refused as many may wait as before, within a second', () => {
  const limit = queueLimit(96);
  look(limit, 20, [96, 5_000], [1, 100]);
  look(limit, 40, [24, 50], [50, 4]);
  expect(limit.current).toBe(96);
});

test('who waits less than that is joined by more, though many are refused', () => {
  const limit = queueLimit(96);
  look(limit, 20, [96, 5_000], [1, 100]);
  look(limit, 2, [24, 8], [50, 100]);
  expect(limit.current).toBe(30);
});

test('where few may be at all, no more wait than that', () => {
  const limit = queueLimit(1);
  look(limit, 20, [1, 500], [1, 100]);
  expect(limit.current).toBe(1);
});
