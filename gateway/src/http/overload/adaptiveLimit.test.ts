import { expect, test } from 'vitest';
import { type AdaptiveLimit, adaptiveLimit } from './adaptiveLimit.ts';

/** So many looks, each on a loop that is as late. */
function look(limit: AdaptiveLimit, times: number, lateness: number, inFlight = 256): void {
  for (let sample = 0; sample < times; sample += 1) limit.sample(lateness, inFlight);
}

test('while the event loop is late all the time fewer and fewer requests are let in, but never too few', () => {
  const limit = adaptiveLimit(256);
  look(limit, 2, 100);
  expect(limit.current).toBe(128);
  look(limit, 60, 100);
  expect(limit.current).toBe(32);
});

test('a loop that is a little late is relieved a little, after 200 ms', () => {
  const limit = adaptiveLimit(256);
  look(limit, 2, 45);
  expect(limit.current).toBe(256);
  look(limit, 1, 45);
  expect(limit.current).toBe(204);
});

test('fewer than are under way are let in, however many were allowed', () => {
  const limit = adaptiveLimit(256);
  look(limit, 2, 100, 100);
  expect(limit.current).toBe(50);
});

test('a pause is no overload: late turns among turns in time, and all stay', () => {
  const limit = adaptiveLimit(256);
  for (let sample = 0; sample < 80; sample += 1) limit.sample(sample % 2 === 0 ? 1 : 500, 256);
  expect(limit.current).toBe(256);
});

test('requests that wait for subgraphs and leave the loop alone are limited by the setting only', () => {
  const limit = adaptiveLimit(256);
  look(limit, 80, 1);
  expect(limit.current).toBe(256);
});

test('once the loop is in time again, as many as before are let in within three seconds', () => {
  const limit = adaptiveLimit(256);
  look(limit, 60, 100);
  expect(limit.current).toBe(32);
  look(limit, 120, 0);
  expect(limit.current).toBe(256);
});

test('a setting below the least is kept', () => {
  const limit = adaptiveLimit(1);
  look(limit, 80, 100);
  expect(limit.current).toBe(1);
});
