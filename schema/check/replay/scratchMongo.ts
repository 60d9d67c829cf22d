import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { type Config, cacheDirectories } from '../../../spine/src/config.ts';
import { findMongod } from '../../../spine/src/mongo/findMongod.ts';
import { replicaSetArgs, startMongod } from '../../../spine/src/mongo/mongod.ts';
import { prepareReplicaSet } from '../../../spine/src/mongo/replicaSet.ts';
import { freePort } from '../../../spine/src/process/freePort.ts';
import type { Progress } from '../../../subgraphs/kit/src/index.ts';

const reads = ['find', 'aggregate', 'count', 'distinct'];

/** A MongoDB that nothing else uses and nobody misses. */
export interface ScratchMongo {
  readonly uri: string;
  /** Reads that it has been sent since it started. */
  readsSoFar(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts the mongod that `pnpm start` would take, on an empty directory.
 *
 * @throws StartupError when none is to be had
 */
export async function startScratchMongo(
  config: Config,
  directory: string,
  progress: Progress,
): Promise<ScratchMongo> {
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const binary = await findMongod(search, progress);
  const dbPath = join(directory, 'db');
  await mkdir(dbPath);
  const port = await freePort();
  const logPath = join(directory, 'mongod.log');
  const args = [...replicaSetArgs, '--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '100'];
  const mongod = await startMongod({ binary, dbPath, port, logPath, args });
  const uri = await prepareReplicaSet(port);
  const client = await new mongo.MongoClient(uri).connect();
  return {
    uri,
    readsSoFar: async () => {
      const { metrics } = await client.db('admin').command({ serverStatus: 1 });
      return reads.reduce((sum, name) => sum + Number(metrics.commands[name].total), 0);
    },
    stop: async () => {
      await client.close();
      await mongod.stop();
    },
  };
}
