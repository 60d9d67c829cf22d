import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logSize, reasonIn } from './mongodLog.ts';

async function logOf(...lines: readonly (object | string)[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'spine-log-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const path = join(directory, 'mongod.log');
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(path, `${text.join('\n')}\n`);
  return path;
}

const started = { s: 'I', msg: 'Waiting for connections' };
const inUse = {
  s: 'E',
  msg: 'DBException in initAndListen, terminating',
  attr: { error: 'DBPathInUse: Unable to lock the lock file' },
};
const closing = {
  s: 'I',
  msg: 'Connection pool closed',
  attr: { error: 'ShutdownInProgress: Shutting down the connection pool' },
};

test('what ended a start is its reason, whatever a mongod that is still ending adds', async () => {
  expect(reasonIn(await logOf(started, inUse, closing), 0)).toMatch(/^DBPathInUse/);
});

test('without it the last error is the reason, the system loader’s included', async () => {
  const missing = 'mongod: error while loading shared libraries: libcrypto.so.3';
  expect(reasonIn(await logOf(closing, missing), 0)).toBe(missing);
});

test('errors of an earlier run do not count', async () => {
  const path = await logOf(inUse, started);
  expect(reasonIn(path, logSize(path))).toBeNull();
  expect(reasonIn(await logOf(started), 0)).toBeNull();
});
