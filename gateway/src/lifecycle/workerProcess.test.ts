import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { listening } from './workerProcess.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4000'],
  ['::1', 'http://[::1]:4000'],
])('a worker that listens on %s is at %s', async (address, url) => {
  const worker = new EventEmitter();
  const found = listening(worker as Worker);
  worker.emit('listening', { address, port: 4000 });
  expect(await found).toBe(url);
});
