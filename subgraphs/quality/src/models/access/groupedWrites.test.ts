import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { groupedWrites } from './groupedWrites.ts';

/** A store whose writes end when the test says so. */
function slowStore() {
  const written: (readonly number[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const write = groupedWrites<number>(
    (items) =>
      new Promise((resolve, reject) => {
        written.push(items);
        ends.push((error) => (error ? reject(error) : resolve()));
      }),
  );
  const end = async (error?: Error) => {
    ends.shift()?.(error);
    // The next write begins in the turn after the one in which this is known.
    await turn();
    await turn();
  };
  return { write, written, end };
}

test('what comes in one turn, or while a write is under way, goes together', async () => {
  const { write, written, end } = slowStore();
  const first = [write([1]), write([2, 3])];
  await turn();
  expect(written).toEqual([[1, 2, 3]]);
  const later = [write([4])];
  await turn();
  later.push(write([5]));
  await turn();
  expect(written).toHaveLength(1);
  await end();
  expect(written).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  await end();
  await Promise.all([...first, ...later]);
});

test('nobody is told of a write before it has ended', async () => {
  const { write, end } = slowStore();
  const told: number[] = [];
  const first = write([1]).then(() => told.push(1));
  await turn();
  const second = write([2]).then(() => told.push(2));
  await end();
  expect(told).toEqual([1]);
  await end();
  await Promise.all([first, second]);
  expect(told).toEqual([1, 2]);
});

test('a failure is told to all whose records were in it, and ends nothing else', async () => {
  const { write, written, end } = slowStore();
  const first = write([1]);
  await turn();
  const outcomes = Promise.allSettled([first, write([2]), write([3])]);
  await end(new Error('no room'));
  await end(new Error('no room'));
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  const after = write([4]);
  await turn();
  expect(written.at(-1)).toEqual([4]);
  await end();
  await after;
});
