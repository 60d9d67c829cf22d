import { accessSync, constants, renameSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unfitness } from './version.ts';

const fileName = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
const machine = `${process.platform}-${process.arch}`;
const scratch = 'fetch-';
const abandonedMs = 60 * 60 * 1000;

/** Whether a file is there and may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The mongod that an earlier fetch kept in one of the directories, or null. */
export function cachedMongod(directories: readonly string[]): string | null {
  return directories.map(keptIn).find(isExecutable) ?? null;
}

/**
 * Fetches a mongod into a scratch directory of the first cache that can be written, checks that it runs,
 * and moves it into place in one step: a fetch that is cut short leaves no half program behind.
 *
 * @param fetch puts the program somewhere into the directory it is given and answers its path
 */
export async function keepMongod(
  directories: readonly string[],
  fetch: (into: string) => Promise<string>,
): Promise<string> {
  const cache = await firstWritable(directories);
  const into = await mkdtemp(join(cache, scratch));
  try {
    const fetched = await fetch(into);
    const unfit = await unfitness(fetched);
    if (unfit) throw new Error(unfit);
    renameSync(fetched, join(cache, fileName));
    return join(cache, fileName);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function keptIn(directory: string): string {
  return join(directory, machine, fileName);
}

async function firstWritable(directories: readonly string[]): Promise<string> {
  let reason: unknown = new Error('there is no directory to keep it in');
  for (const directory of directories) {
    const cache = join(directory, machine);
    try {
      await mkdir(cache, { recursive: true });
      accessSync(cache, constants.W_OK);
      await removeAbandoned(cache);
      return cache;
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

/** Removes what a fetch that was killed left behind. */
async function removeAbandoned(cache: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith(scratch));
  for (const path of names.map((name) => join(cache, name))) {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedMs) await rm(path, { recursive: true, force: true });
  }
}
