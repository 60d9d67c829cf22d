import { readdir, rm } from 'node:fs/promises';
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
import { benchDirectory, benchFolder } from '../checkout.ts';

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
  await removeLeftovers();
  const dbPath = await benchFolder(`mongo-${process.pid}`);
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

/** A run that was interrupted leaves its database behind. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(benchDirectory).catch(() => []);
  for (const name of names) {
    const [, pid] = /^mongo-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await rm(join(benchDirectory, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
