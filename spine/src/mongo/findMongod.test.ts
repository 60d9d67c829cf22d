import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noProgress } from '@spine/kit';
import { StartupError } from '@spine/kit/startup';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMongod, type Search } from './findMongod.ts';

let directory: string;
let bin: string;
let caches: readonly [best: string, other: string];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-find-'));
  bin = join(directory, 'bin');
  caches = [join(directory, 'cache'), join(directory, 'data/cache')];
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** A program that says it is a MongoDB server of some version. */
async function program(path: string, version: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "db version v${version}"\n`);
  await chmod(path, 0o755);
  return path;
}

const fetched = (into: string) => program(join(into, 'mongod'), '6.0.5');
const kept = (cache: string) => join(cache, `${process.platform}-${process.arch}`, 'mongod');
const nothing: Search['fetchers'] = [];
const find = (search: Partial<Search>) =>
  findMongod({ path: bin, caches, fetchers: nothing, ...search }, noProgress);

test('the one that is set comes first', async () => {
  const systemBinary = await program(join(directory, 'mine'), '7.0.1');
  await program(join(bin, 'mongod'), '8.0.0');
  expect(await find({ systemBinary })).toBe(systemBinary);
});

test.each([
  ['is too old', '5.0.31', /older than 6\.0/],
  ['is something else', 'x', /no MongoDB server/],
])('one that is set and %s is refused, whatever else there is', async (_what, version, reason) => {
  const systemBinary = await program(join(directory, 'mine'), version);
  await program(join(bin, 'mongod'), '8.0.0');
  await expect(find({ systemBinary })).rejects.toThrow(/^MONGOMS_SYSTEM_BINARY/);
  await expect(find({ systemBinary })).rejects.toThrow(reason);
});

test('one on the PATH comes before one fetched earlier', async () => {
  const installed = await program(join(bin, 'mongod'), '6.0.0');
  await program(kept(caches[0]), '8.0.0');
  expect(await find({ path: `/nowhere:${bin}` })).toBe(installed);
});

test('one on the PATH that is too old is passed over for one fetched earlier', async () => {
  await program(join(bin, 'mongod'), '4.4.29');
  const earlier = await program(kept(caches[1]), '6.0.5');
  expect(await find({})).toBe(earlier);
});

test('a fetched one is kept, and found the next time without fetching', async () => {
  const found = await find({ fetchers: [fetched] });
  expect(found).toBe(kept(caches[0]));
  expect(await find({})).toBe(found);
});

test('the next way to fetch is tried when one fails', async () => {
  const unreachable = async () => Promise.reject(new Error('the site cannot be reached'));
  expect(await find({ fetchers: [unreachable, fetched] })).toBe(kept(caches[0]));
});

test('a cache that cannot be written makes room for the one beside the data', async () => {
  await writeFile(caches[0], 'a file where a directory should be');
  expect(await find({ fetchers: [fetched] })).toBe(kept(caches[1]));
});

test('a fetch that ends early or brings a program that does not run leaves nothing behind', async () => {
  const cutShort = async (into: string) => {
    await writeFile(join(into, 'mongod'), 'half a pro');
    throw new Error('cut short');
  };
  const broken = (into: string) => program(join(into, 'mongod'), 'x');
  await expect(find({ fetchers: [cutShort, broken] })).rejects.toThrow(StartupError);
  expect(await readdir(join(kept(caches[0]), '..'))).toEqual([]);
});

test('where there is none, one sentence says what was tried and what to install or set', async () => {
  await program(join(bin, 'mongod'), '5.0.0');
  const unreachable = async () => Promise.reject(new Error('the site cannot be reached'));
  const pipless = async () => Promise.reject(new Error('there is no pip'));
  const search = find({ fetchers: [unreachable, pipless] });
  await expect(search).rejects.toThrow(StartupError);
  await expect(search).rejects.toThrow(
    /^No MongoDB server.*5\.0\.0, older than 6\.0; the site cannot be reached; there is no pip.*install MongoDB.*MONGOMS_SYSTEM_BINARY.*MONGODB_URI[^\n]*$/,
  );
});
