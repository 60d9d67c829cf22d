import { expect, test } from 'vitest';
import { type AdaptiveLimit, adaptiveLimit } from './adaptiveLimit.ts';

/** So many judgements, each on a loop that is as late all the time. */
function judge(limit: AdaptiveLimit, times: number, lateness: number, inFlight = limit.current) {
  for (let sample = 0; sample < times * 8; sample += 1) limit.sample(lateness, inFlight);
}

test('while the event loop is late all the time, fewer and fewer requests are let in, but never none', () => {
  const limit = adaptiveLimit(256);
  judge(limit, 1, 100);
  expect(limit.current).toBe(204);
  judge(limit, 30, 100);
  expect(limit.current).toBe(32);
});

test('fewer than are under way are let in, however many were allowed', () => {
  const limit = adaptiveLimit(256);
  judge(limit, 1, 100, 50);
  expect(limit.current).toBe(40);
});

test('a pause is no overload: one turn in time among late ones, and all stay', () => {
  const limit = adaptiveLimit(256);
  for (let sample = 0; sample < 80; sample += 1) limit.sample(sample % 8 === 0 ? 1 : 500, 256);
  expect(limit.current).toBe(256);
});

test('requests that wait for subgraphs and leave the loop alone are limited by the setting only', () => {
  const limit = adaptiveLimit(256);
  judge(limit, 10, 1);
  expect(limit.current).toBe(256);
});

test('once the loop is in time again, as many as before are let in within seconds', () => {
  const limit = adaptiveLimit(256);
  judge(limit, 30, 100);
  // A judgement comes every 200 ms at the earliest.
  judge(limit, 20, 1);
  expect(limit.current).toBe(256);
});

test('a setting below the least is kept', () => {
  const limit = adaptiveLimit(1);
  judge(limit, 10, 100);
  expect(limit.current).toBe(1);
});
