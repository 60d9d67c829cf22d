import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { silentLogger } from '@spine/kit';
import { expect, onTestFinished, test } from 'vitest';
import { planningFiles } from './planningWork.ts';

const work = { schema: 'type Query { ward: Int }', plans: [] };

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'spine-plans-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return join(path, 'plans');
}

test('work on a supergraph is found again for this supergraph and for no other', async () => {
  const files = planningFiles(await directory(), silentLogger);
  expect(await files.read('a supergraph')).toBeNull();
  await files.write('a supergraph', work);
  expect(await files.read('a supergraph')).toEqual(work);
  expect(await files.read('a supergraph ')).toBeNull();
});

test('a damaged file counts for nothing, and is replaced', async () => {
  const path = await directory();
  const files = planningFiles(path, silentLogger);
  await files.write('a supergraph', work);
  const [name = ''] = await readdir(path);
  await writeFile(join(path, name), '{"schema":');
  expect(await files.read('a supergraph')).toBeNull();
  await files.write('a supergraph', work);
  expect(await files.read('a supergraph')).toEqual(work);
  expect(await readdir(path)).toHaveLength(1);
});

test('where nothing can be written nothing is kept, and the gateway goes on', async () => {
  const path = await directory();
  await writeFile(path, 'a file, no directory');
  const files = planningFiles(path, silentLogger);
  await files.write('a supergraph', work);
  expect(await files.read('a supergraph')).toBeNull();
});

test('of the supergraphs before only a few are kept work on, and what else lies there is left alone', async () => {
  const path = await directory();
  const files = planningFiles(path, silentLogger);
  await mkdir(path);
  await writeFile(join(path, 'notes.json'), '{}');
  for (let i = 0; i < 8; i += 1) {
    await files.write(`supergraph ${i}`, work);
    // Some file systems tell times by milliseconds.
    await setTimeout(5);
  }
  expect(await readdir(path)).toHaveLength(5 + 1);
  const found = await Promise.all([2, 3, 7].map((i) => files.read(`supergraph ${i}`)));
  expect(found).toEqual([null, work, work]);
});

test('a file that cannot take its place is not left behind', async () => {
  const path = await directory();
  const files = planningFiles(path, silentLogger);
  await files.write('a supergraph', work);
  const [name = ''] = await readdir(path);
  await rm(join(path, name));
  await mkdir(join(path, name));
  await files.write('a supergraph', work);
  expect(await readdir(path)).toEqual([name]);
});
