import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isAlive } from '@spine/spine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess, type TestProcess } from '../support/process.ts';

const start = [process.execPath, 'run.mjs', 'spine/src/main.ts', 'start'];

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'spine-start-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Running {
  readonly process: TestProcess;
  readonly port: number;
}

async function startOn(directory: string): Promise<Running> {
  const port = await freePort();
  const process = startProcess(start, { DATA_DIR: directory, PORT: String(port) });
  await process.says(/is up/);
  return { process, port };
}

async function ask({ port }: Running, query: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const mongodPid = async () =>
  Number(/\d+/.exec(await readFile(join(dataDir, 'db/mongod.lock'), 'utf8'))?.[0] ?? 0);

test('the graph starts from nothing, answers, says how to go on, and Ctrl-C leaves nothing running', async () => {
  const running = await startOn(dataDir);
  const curl = await running.process.says(/curl -s (\S+) .*\n\s+-d '(.*)'/);
  expect(curl[1]).toBe(`http://localhost:${running.port}/graphql`);
  const { query } = JSON.parse(curl[2] ?? '{}');
  expect(await ask(running, query)).toMatchObject({
    data: { regionalActivity: { regions: { length: 6 } } },
  });
  const address = `http://127.0.0.1:${running.port}/graphql?query=${encodeURIComponent(query)}`;
  const headers = { 'apollo-require-preflight': '1' };
  const first = await fetch(address, { headers });
  expect(first.headers.get('cache-control')).toBe('max-age=60, public');
  const tag = String(first.headers.get('etag'));
  const again = await fetch(address, {
    headers: { ...headers, 'if-none-match': tag, 'cache-control': 'max-age=0' },
  });
  expect(again.status).toBe(304);
  const ready = await fetch(`http://127.0.0.1:${running.port}/health/ready`);
  expect(ready.status).toBe(200);

  const pid = await mongodPid();
  expect(isAlive(pid)).toBe(true);
  const { code, stderr, stdout } = await running.process.stop('SIGINT');
  expect(code).toBe(0);
  expect(stdout + stderr).not.toMatch(/error|\n\s+at /);
  expect(isAlive(pid)).toBe(false);
}, 120_000);

test('a second start finds its data, and a third at the same time is refused in one sentence', async () => {
  const running = await startOn(dataDir);
  expect(await ask(running, '{ centres { totalCount } }')).toEqual({
    data: { centres: { totalCount: 60 } },
  });

  const port = String(await freePort());
  const third = await startProcess(start, { DATA_DIR: dataDir, PORT: port }).ended;
  expect(third.code).toBe(1);
  expect(third.stderr.trim().split('\n').at(-1)).toMatch(
    /^error: DATA_DIR .* is in use by process \d+/,
  );
  expect(third.stderr).toContain(dataDir);

  expect(await ask(running, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  expect((await running.process.stop('SIGTERM')).code).toBe(0);
}, 120_000);

test('data survive a start that was killed outright', async () => {
  const killed = await startOn(dataDir);
  await killed.process.stop('SIGKILL');
  const again = await startOn(dataDir);
  expect(await ask(again, '{ centres { totalCount } }')).toEqual({
    data: { centres: { totalCount: 60 } },
  });
  expect((await again.process.stop('SIGINT')).code).toBe(0);
}, 120_000);
