import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { groupedCounts } from './groupedCounts.ts';
import type { Counted } from './rateCounter.ts';

const policy = { name: 'requests', points: 10, seconds: 60 };

/** A counter that answers when it is let, what it was asked to count, and what ends the moments after counts. */
function counter() {
  const asked: [key: string, points: number][] = [];
  const answers: (() => void)[] = [];
  const moments: (() => void)[] = [];
  const spent = new Map<string, number>();
  const count = groupedCounts(
    ({ points: most, seconds }, key, points) =>
      new Promise<Counted>((resolve) => {
        asked.push([key, points]);
        answers.push(() => {
          const all = (spent.get(key) ?? 0) + points;
          spent.set(key, all);
          resolve({ within: all <= most, remaining: Math.max(0, most - all), seconds, spent: all });
        });
      }),
    () => new Promise<void>((resolve) => moments.push(resolve)),
  );
  const pass = () => moments.splice(0).forEach((end) => void end());
  return { asked, answer: () => answers.shift()?.(), pass, count };
}

test('what one caller asks within a moment of a count is counted together, each as if by itself', async () => {
  const { asked, answer, pass, count } = counter();
  const counts = [3, 4, 2, 2, 1].map((points) => count(policy, 'a', points));
  const other = count(policy, 'b', 1);
  expect(asked).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  answer();
  answer();
  await turn();
  expect(asked).toHaveLength(2);
  pass();
  await turn();
  expect(asked.slice(2)).toEqual([['a', 9]]);
  answer();
  expect(await Promise.all(counts)).toEqual([
    { within: true, remaining: 7, seconds: 60 },
    { within: true, remaining: 3, seconds: 60 },
    { within: true, remaining: 1, seconds: 60 },
    { within: false, remaining: 0, seconds: 60 },
    { within: false, remaining: 0, seconds: 60 },
  ]);
  expect(await other).toEqual({ within: true, remaining: 9, seconds: 60 });
});

test('what takes longer to be counted than a moment is waited for', async () => {
  const { asked, answer, pass, count } = counter();
  void count(policy, 'a', 1);
  void count(policy, 'a', 2);
  pass();
  await turn();
  expect(asked).toHaveLength(1);
  answer();
  await turn();
  expect(asked.slice(1)).toEqual([['a', 2]]);
});

test('who comes a moment later is counted at once, and a limit of another name apart', async () => {
  const { asked, answer, pass, count } = counter();
  const first = count(policy, 'a', 1);
  answer();
  await first;
  pass();
  await turn();
  const later = [count(policy, 'a', 1), count({ ...policy, name: 'attempts' }, 'a', 1)];
  expect(asked).toHaveLength(3);
  answer();
  answer();
  expect(await Promise.all(later)).toMatchObject([{ remaining: 8 }, { remaining: 7 }]);
});

test('those that were not counted all learn so, and the next is counted', async () => {
  const tried: number[] = [];
  const count = groupedCounts(async (_policy, _key, points) => {
    tried.push(points);
    if (tried.length < 3) throw new Error('down');
    return { within: true, remaining: 9, seconds: 60, spent: 1 };
  });
  const counts = [1, 2, 3].map((points) => count(policy, 'a', points));
  expect(await Promise.allSettled(counts)).toMatchObject(
    Array.from({ length: 3 }, () => ({ status: 'rejected' })),
  );
  expect(await count(policy, 'a', 1)).toMatchObject({ within: true });
  expect(tried).toEqual([1, 5, 1]);
});

test('where nothing is counted any more as the window is spent, nobody is within', async () => {
  const spent: Counted = { within: false, remaining: 0, seconds: 30, spent: null };
  const count = groupedCounts(async () => spent);
  const counts = await Promise.all([1, 1, 1].map((points) => count(policy, 'a', points)));
  expect(counts).toEqual(
    Array.from({ length: 3 }, () => ({ within: false, remaining: 0, seconds: 30 })),
  );
});
