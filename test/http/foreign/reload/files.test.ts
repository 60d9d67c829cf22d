import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supergraphUpdates } from '@spine/gateway';
import { silentLogger } from '@spine/kit';
import { Pool } from 'undici';
import { expect, test } from 'vitest';
import { closedAfterEach } from '../../../support/closedAfterEach.ts';
import { askOver } from '../../../support/foreign/reload/askOver.ts';
import { tower } from '../../../support/foreign/reload/tower.ts';
import { composed } from '../../../support/foreign/supergraph.ts';
import { startProcess } from '../../../support/process.ts';

const ends = closedAfterEach();

/** Waits for each text that the watcher hands over. */
function watched(path: string) {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  const end = supergraphUpdates(
    path,
    20,
    silentLogger,
  )(async (text) => {
    texts.push(text);
    for (const wake of waiting.splice(0)) wake();
  });
  ends.push(end);
  return async (text: string) => {
    while (texts.at(-1) !== text) await new Promise<void>((resolve) => waiting.push(resolve));
  };
}

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'supergraph-'));
  ends.push(() => rm(path, { recursive: true }));
  return path;
}

test('a file is seen to change when it is written over, and when another is renamed into its place', async () => {
  const path = join(await directory(), 's.graphql');
  await writeFile(path, 'one');
  const comes = watched(path);
  await comes('one');
  await writeFile(path, 'two');
  await comes('two');
  await writeFile(`${path}.new`, 'three');
  await rename(`${path}.new`, path);
  await comes('three');
});

test('a file is seen to change when the link that it lies behind is turned, as Kubernetes does', async () => {
  const mount = await directory();
  for (const [version, text] of [
    ['..1', 'one'],
    ['..2', 'two'],
  ] as const) {
    await mkdir(join(mount, version));
    await writeFile(join(mount, version, 's.graphql'), text);
    // Same size; and the same time, as a mount that sets them may have.
    await utimes(join(mount, version, 's.graphql'), 1, 1);
  }
  await symlink('..1', join(mount, '..data'));
  await symlink('..data/s.graphql', join(mount, 's.graphql'));
  const comes = watched(join(mount, 's.graphql'));
  await comes('one');
  await symlink('..2', join(mount, '..new'));
  await rename(join(mount, '..new'), join(mount, '..data'));
  await comes('two');
});

test('a running gateway looks at its file on SIGHUP, and keeps the last good supergraph', async () => {
  const path = join(await directory(), 's.graphql');
  await writeFile(path, composed([tower(1)]));
  const program = ['--conditions=source', '--import', 'tsx', 'gateway/src/main.ts'];
  const gateway = startProcess(
    [process.execPath, ...program, '--supergraph', path, '--port', '0'],
    { SUPERGRAPH_WATCH: '0' },
  );
  const [, address] = await gateway.says(/"address":"([^"]+)"/);
  const pool = new Pool(String(address));
  ends.push(() => pool.close());

  await writeFile(path, composed([tower(2)]).slice(0, 900));
  process.kill(gateway.pid, 'SIGHUP');
  await gateway.says(/a new supergraph is refused; the last good one is kept/);
  await writeFile(path, composed([tower(2)]));
  process.kill(gateway.pid, 'SIGHUP');
  await gateway.says(/a new supergraph is served/);
  expect(await askOver(pool, '{ __type(name: "Query") { fields { name } } }')).toMatchObject({
    status: 200,
    text: expect.stringContaining('only2'),
  });
  expect((await gateway.stop()).code).toBe(0);
});
