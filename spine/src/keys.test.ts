import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import { expect, onTestFinished, test } from 'vitest';
import { readKeys } from './keys.ts';

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'spine-keys-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('the keys of a data directory are made once and only their owner can read them', async () => {
  const directory = join(await newDirectory(), 'data');
  const made = await readKeys(directory);
  expect(await readKeys(directory)).toEqual(made);
  expect((await stat(join(directory, 'keys.json'))).mode & 0o777).toBe(0o600);
});

test('programs that start at once agree on the keys and leave nothing else behind', async () => {
  const directory = await newDirectory();
  const [first, ...others] = await Promise.all(
    Array.from({ length: 5 }, () => readKeys(directory)),
  );
  for (const other of others) expect(other).toEqual(first);
  expect(await readdir(directory)).toEqual(['keys.json']);
});

test('two data directories share no secret', async () => {
  const [one, other] = [await readKeys(await newDirectory()), await readKeys(await newDirectory())];
  expect(one.viewerSecret).not.toBe(other.viewerSecret);
  expect(one.cursorSecret).not.toBe(other.cursorSecret);
  expect(one.developmentKey.d).not.toBe(other.developmentKey.d);
});

test.each(['', '{', '{"viewerSecret":"short"}'])(
  'a damaged file (%j) is named, with the way out',
  async (text) => {
    const directory = await newDirectory();
    await writeFile(join(directory, 'keys.json'), text);
    await expect(readKeys(directory)).rejects.toThrow(StartupError);
    await expect(readKeys(directory)).rejects.toThrow(/keys\.json is damaged; delete it/);
  },
);
