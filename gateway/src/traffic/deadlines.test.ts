import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deadlines } from './deadlines.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sets deadlines by name, and tells which were missed. */
function named(milliseconds: number) {
  const within = deadlines(milliseconds);
  const missed: string[] = [];
  return { missed, set: (name: string) => within(() => missed.push(name)) };
}

test('each is missed when its own time is up, and only those that are not met', () => {
  const { set, missed } = named(100);
  set('one');
  vi.advanceTimersByTime(40);
  const two = set('two');
  set('three');
  vi.advanceTimersByTime(59);
  expect(missed).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(missed).toEqual(['one']);
  two.met();
  vi.advanceTimersByTime(39);
  expect(missed).toEqual(['one']);
  vi.advanceTimersByTime(1);
  expect(missed).toEqual(['one', 'three']);
  vi.advanceTimersByTime(1_000);
  expect(missed).toEqual(['one', 'three']);
});

test('one that is set after a rest has its whole time', () => {
  const { set, missed } = named(100);
  set('early').met();
  vi.advanceTimersByTime(90);
  set('late');
  vi.advanceTimersByTime(99);
  expect(missed).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(missed).toEqual(['late']);
});

test('however many wait, one timer does', () => {
  const { set } = named(100);
  for (const name of ['one', 'two', 'three']) set(name);
  expect(vi.getTimerCount()).toBe(1);
});

test('one that is met by another that is told before it is not told', () => {
  const within = deadlines(100);
  const missed: string[] = [];
  within(() => second.met());
  const second = within(() => missed.push('second'));
  within(() => missed.push('third'));
  vi.advanceTimersByTime(200);
  expect(missed).toEqual(['third']);
});

test('one whose telling fails leaves the others told', () => {
  const within = deadlines(100);
  const missed: string[] = [];
  within(() => {
    throw new Error('fault');
  });
  within(() => missed.push('second'));
  expect(() => vi.advanceTimersByTime(100)).toThrow('fault');
  vi.advanceTimersByTime(1);
  expect(missed).toEqual(['second']);
});

test('one that is missed sets another, and is not called again', () => {
  const within = deadlines(100);
  const missed: string[] = [];
  within(() => {
    missed.push('first');
    within(() => missed.push('second'));
  });
  vi.advanceTimersByTime(150);
  expect(missed).toEqual(['first']);
  vi.advanceTimersByTime(50);
  expect(missed).toEqual(['first', 'second']);
});
