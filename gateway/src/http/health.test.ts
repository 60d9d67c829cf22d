import Fastify from 'fastify';
import { expect, test, vi } from 'vitest';
import type { SubgraphCall } from '../subgraphs/subgraphCall.ts';
import { addHealth } from './health.ts';

/** A gateway of one subgraph, which answers when it is told to. */
function probed() {
  let now = 0;
  let probes = 0;
  let answer: (ready: boolean) => void = () => {};
  const wards: SubgraphCall = {
    execute: () => Promise.reject(new Error('Nobody asks for data.')),
    ready: () => {
      probes += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
  let generation = { subgraphs: new Map([['wards', wards]]) };
  const app = Fastify();
  const drain = { began: false };
  addHealth(app, { use: (work) => work(generation) }, drain, () => now);
  const ready = async () => (await app.inject('/health/ready')).statusCode;
  /** Lets requests come as far as they can before the subgraph answers. */
  const come = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ready,
    come,
    answer: (is: boolean) => answer(is),
    probes: () => probes,
    stop: () => {
      drain.began = true;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    replace: () => {
      generation = { subgraphs: new Map([['wards', wards]]) };
    },
  };
}

test('a flood of readiness checks asks each subgraph once, and again a second after its answer', async () => {
  const { ready, come, answer, probes, pass } = probed();
  const flood = Array.from({ length: 50 }, ready);
  await expect.poll(probes).toBe(1);
  await come();
  answer(true);
  expect(new Set(await Promise.all(flood))).toEqual(new Set([200]));
  pass(999);
  expect(await ready()).toBe(200);
  expect(probes()).toBe(1);
  pass(1);
  const later = ready();
  await expect.poll(probes).toBe(2);
  answer(false);
  expect(await later).toBe(503);
});

test('what a supergraph before was told says nothing of the next', async () => {
  const { ready, answer, probes, replace } = probed();
  const before = ready();
  await expect.poll(probes).toBe(1);
  answer(true);
  await before;
  replace();
  const after = ready();
  await expect.poll(probes).toBe(2);
  answer(false);
  expect(await after).toBe(503);
});

test('a subgraph that says nothing for two seconds is not ready', async () => {
  const { ready, probes, come } = probed();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let status = 0;
    const asked = ready().then((code) => {
      status = code;
    });
    while (probes() === 0) await come();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(status).toBe(503);
  } finally {
    vi.useRealTimers();
  }
});

test('a gateway that is about to stop says so without asking anybody', async () => {
  const { ready, stop, probes } = probed();
  stop();
  expect(await ready()).toBe(503);
  expect(probes()).toBe(0);
});
