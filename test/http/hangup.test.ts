import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@spine/spine';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startProcess } from '../support/process.ts';
import { freshPrefix } from '../support/subgraph.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-hangup-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('SIGHUP, which replaces workers, leaves a graph of one process as it is, and its log says why', async () => {
  const port = await freePort();
  const settings = { MONGODB_URI: inject('mongoUri'), DATABASE_PREFIX: freshPrefix() };
  const environment = { ...settings, DATA_DIR: directory, PORT: String(port) };
  const spine = [process.execPath, 'run.mjs', 'spine/src/main.ts'];
  await startProcess([...spine, 'seed', '--cases', '0'], environment).ended;
  const graph = startProcess([...spine, 'start'], environment);
  await graph.says(/is up/);
  process.kill(graph.pid, 'SIGHUP');
  await graph.says(/"level":40.*SIGHUP replaces workers, and with WORKERS 1 there are none/);
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  expect((await graph.stop()).code).toBe(0);
}, 90_000);
