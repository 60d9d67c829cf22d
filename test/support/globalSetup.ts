import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cacheDirectories,
  findMongod,
  freePort,
  prepareReplicaSet,
  progressDisplay,
  readConfig,
  replicaSetArgs,
  startMongod,
} from '@spine/spine';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A replica set of one, empty when the run starts; tests take databases of their own in it. */
    mongoUri: string;
  }
}

/** Small, for many short-lived databases; journaled like any other. */
const args = [
  ...replicaSetArgs,
  ...['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '100'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
];

/** One mongod for the whole run, found as `pnpm start` finds its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const display = progressDisplay(process.stderr);
  const config = readConfig();
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const binary = await findMongod(search, display.show);
  display.end();
  const directory = await mkdtemp(join(tmpdir(), 'spine-test-'));
  const port = await freePort();
  const logPath = join(directory, 'mongod.log');
  const mongod = await startMongod({ binary, dbPath: directory, port, logPath, args });
  project.provide('mongoUri', await prepareReplicaSet(port));
  return async () => {
    await mongod.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
