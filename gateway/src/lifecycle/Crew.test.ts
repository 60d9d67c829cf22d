import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { silentLogger } from '@spine/kit/Logger';
import { expect, test } from 'vitest';
import { Crew } from './Crew.ts';

/** A worker without a process: it listens and ends when a test says so, and not when it is told to. */
class FakeWorker extends EventEmitter {
  readonly told: string[] = [];
  readonly process = { kill: (signal: string) => void this.told.push(signal) };
  #isDead = false;

  isDead(): boolean {
    return this.#isDead;
  }

  listens(): void {
    this.emit('listening', { address: '127.0.0.1', port: 4000 });
  }

  ends(): void {
    this.#isDead = true;
    this.emit('exit', 1);
  }
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A crew of so many that listen, whose pauses end when a test says so. */
async function listeningCrew(count: number) {
  const workers: FakeWorker[] = [];
  const broken: string[] = [];
  const pauses: number[] = [];
  let endPause = () => {};
  const crew = new Crew({
    fork: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
    patience: 60_000,
    logger: silentLogger,
    onBroken: (message) => void broken.push(message),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return new Promise((resolve) => {
        endPause = () => resolve(undefined);
      });
    },
  });
  for (let i = 0; i < count; i += 1) {
    const added = crew.add();
    workers.at(-1)?.listens();
    await added;
  }
  const last = () => workers.at(-1) as FakeWorker;
  /** The one that was started last ends before it listens. */
  const fails = async () => {
    last().ends();
    await settled();
  };
  const passes = async () => {
    endPause();
    await settled();
  };
  return { crew, workers, broken, pauses, last, fails, passes };
}

test('while others run, one that cannot be replaced is tried again after ever longer pauses, up to half a minute', async () => {
  const { workers, broken, pauses, last, fails, passes } = await listeningCrew(2);
  workers[0]?.ends();
  await fails();
  for (let i = 0; i < 6; i += 1) {
    await passes();
    await fails();
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(broken).toEqual([]);
  await passes();
  last().listens();
  await settled();
  // The first pause is short again once one listens.
  last().ends();
  await fails();
  expect(pauses.at(-1)).toBe(1_000);
  expect(workers).toHaveLength(2 + 7 + 1 + 1);
});

test('where none runs any more, that one cannot be replaced is told', async () => {
  const { workers, broken, pauses, fails } = await listeningCrew(2);
  workers[0]?.ends();
  await fails();
  expect(broken).toEqual([]);
  workers[1]?.ends();
  await fails();
  expect(broken).toEqual([expect.stringContaining('ended with code 1 before it listened')]);
  expect(pauses).toEqual([1_000]);
});

test('a crew that stops puts nothing more in empty places', async () => {
  const { crew, workers, fails, passes } = await listeningCrew(2);
  workers[0]?.ends();
  await fails();
  const stopped = crew.stop();
  await passes();
  workers[1]?.ends();
  await stopped;
  expect(workers).toHaveLength(3);
});

test('one that was started for another that crashed meanwhile takes its place, and no more are started', async () => {
  const { crew, workers, pauses, last, fails, passes } = await listeningCrew(1);
  const replaced = crew.replaceEach();
  const fresh = last();
  workers[0]?.ends();
  await fails();
  expect(pauses).toEqual([1_000]);
  fresh.listens();
  await replaced;
  await passes();
  expect(fresh.told).toEqual([]);
  expect(workers).toHaveLength(3);
});

test('one that is replaced before it listens leaves no place empty', async () => {
  const { crew, workers, broken, pauses, last } = await listeningCrew(2);
  workers[0]?.ends();
  const starting = last();
  // The other is replaced first, then the one that has not come to listen.
  const replaced = crew.replaceEach();
  last().listens();
  await settled();
  workers[1]?.ends();
  await settled();
  last().listens();
  await settled();
  expect(starting.told).toEqual(['SIGTERM']);
  starting.ends();
  await replaced;
  await settled();
  expect({ broken, pauses }).toEqual({ broken: [], pauses: [] });
  expect(workers).toHaveLength(5);
});

test('a crew that stops waits for one that was being replaced, which still answers, and tells it once', async () => {
  const { crew, workers, last } = await listeningCrew(2);
  const replaced = crew.replaceEach();
  last().listens();
  await settled();
  const done: string[] = [];
  const stopped = crew.stop().then(() => done.push('stopped'));
  workers[1]?.ends();
  last().ends();
  await settled();
  expect(done).toEqual([]);
  workers[0]?.ends();
  await Promise.all([replaced, stopped]);
  expect(workers.map(({ told }) => told)).toEqual([['SIGTERM'], ['SIGTERM'], ['SIGTERM']]);
});
