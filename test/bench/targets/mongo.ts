import { rm } from 'node:fs/promises';
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
import { benchFolder } from '../checkout.ts';

/** The MongoDB that all targets share. */
export interface BenchMongo {
  readonly uri: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** As much as the embedded one of `pnpm start` gets. */
const args = [
  ...replicaSetArgs,
  ...['--wiredTigerCacheSizeGB', '1', '--oplogSize', '512'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
];

/** Starts a mongod of the bench's own, empty, found as `pnpm start` finds its own. */
export async function startMongo(): Promise<BenchMongo> {
  const display = progressDisplay(process.stderr);
  const config = readConfig();
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const binary = await findMongod(
    { systemBinary, path, caches: cacheDirectories(config) },
    display.show,
  );
  display.end();
  const name = `mongo-${process.pid}`;
  const dbPath = await benchFolder(name);
  const port = await freePort();
  const mongod = await startMongod({
    binary,
    dbPath,
    port,
    logPath: join(dbPath, 'mongod.log'),
    args,
  });
  return {
    uri: await prepareReplicaSet(port),
    pid: mongod.pid,
    stop: async () => {
      await mongod.stop();
      await rm(dbPath, { recursive: true, force: true });
    },
  };
}
