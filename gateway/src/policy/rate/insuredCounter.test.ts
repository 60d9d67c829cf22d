import { silentLogger } from '@spine/kit/Logger';
import { expect, test } from 'vitest';
import { insuredCounter } from './insuredCounter.ts';
import type { RateCounter } from './rateCounter.ts';

const policy = { name: 'requests', points: 2, seconds: 60 };

/** Counts through a shared counter that does what is given; tells how often that was asked, and failed. */
async function counted(count: RateCounter['count'], times: number) {
  const told = { asked: 0, failed: 0 };
  const shared: RateCounter = {
    count: (...asked) => {
      told.asked += 1;
      return count(...asked);
    },
  };
  const metrics = {
    rateCountFailed: () => {
      told.failed += 1;
    },
  };
  const counter = insuredCounter(shared, silentLogger, metrics, 5);
  const within: boolean[] = [];
  for (let i = 0; i < times; i += 1) within.push((await counter.count(policy, 'a', 1)).within);
  return { ...told, within };
}

test('a shared count that does not come in time is one of this process instead', async () => {
  const { failed, within } = await counted(() => new Promise(() => {}), 3);
  expect(within).toEqual([true, true, false]);
  expect(failed).toBe(3);
});

test('a shared counter that goes on failing is spared', async () => {
  const { asked } = await counted(() => Promise.reject(new Error('down')), 30);
  expect(asked).toBeLessThan(15);
});
