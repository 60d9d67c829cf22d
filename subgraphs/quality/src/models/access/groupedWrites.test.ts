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
    await new Promise(setImmediate);
  };
  return { write, written, end };
}

test('what comes while a write is under way goes together into the next', async () => {
  const { write, written, end } = slowStore();
  const all = [write([1]), write([2, 3]), write([4])];
  expect(written).toEqual([[1]]);
  await end();
  expect(written).toEqual([[1], [2, 3, 4]]);
  await end();
  await Promise.all(all);
});

test('nobody is told of a write before it has ended', async () => {
  const { write, end } = slowStore();
  const told: number[] = [];
  const first = write([1]).then(() => told.push(1));
  const second = write([2]).then(() => told.push(2));
  await end();
  expect(told).toEqual([1]);
  await end();
  await Promise.all([first, second]);
  expect(told).toEqual([1, 2]);
});

test('a failure is told to all whose records were in it, and ends nothing else', async () => {
  const { write, written, end } = slowStore();
  const outcomes = Promise.allSettled([write([1]), write([2]), write([3])]);
  await end(new Error('no room'));
  await end(new Error('no room'));
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  const after = write([4]);
  expect(written.at(-1)).toEqual([4]);
  await end();
  await after;
});
