import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '@spine/kit';
import { type Config, cacheDirectories } from '../config.ts';
import { freePort } from '../process/freePort.ts';
import { findMongod } from './findMongod.ts';
import { replicaSetArgs, startMongod } from './mongod.ts';
import { prepareReplicaSet } from './replicaSet.ts';

/** A MongoDB that nothing else uses and nobody misses. */
export interface ScratchMongo {
  readonly uri: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Gigabytes of cache and megabytes of oplog. */
interface Size {
  readonly cache: number;
  readonly oplog: number;
}

/**
 * Starts the mongod that `pnpm start` would take, as a replica set of one, on an empty directory.
 *
 * @throws StartupError when none is to be had
 */
export async function startScratchMongo(
  config: Config,
  directory: string,
  { cache, oplog }: Size,
  progress: Progress,
): Promise<ScratchMongo> {
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const binary = await findMongod(search, progress);
  const dbPath = join(directory, 'db');
  await mkdir(dbPath);
  const port = await freePort();
  const logPath = join(directory, 'mongod.log');
  const args = [
    ...replicaSetArgs,
    ...['--wiredTigerCacheSizeGB', String(cache), '--oplogSize', String(oplog)],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // Fail points, by which tests have it fail as a server does that is in trouble.
    ...['--setParameter', 'enableTestCommands=1'],
  ];
  const mongod = await startMongod({ binary, dbPath, port, logPath, args });
  return { uri: await prepareReplicaSet(port), pid: mongod.pid, stop: mongod.stop };
}
