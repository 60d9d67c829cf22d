import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isAlive,
  progressDisplay,
  readConfig,
  type ScratchMongo,
  startScratchMongo,
} from '@spine/spine';
import { benchDirectory, benchFolder } from '../checkout.ts';

/** As much as the embedded one of `pnpm start` gets. */
const size = { cache: 1, oplog: 512 };

/** Starts the mongod that all targets share, empty, found as `pnpm start` finds its own. */
export async function startMongo(): Promise<ScratchMongo> {
  await removeLeftovers();
  const directory = await benchFolder(`mongo-${process.pid}`);
  const display = progressDisplay(process.stderr);
  const mongo = await startScratchMongo(readConfig(), directory, size, display.show);
  display.end();
  return {
    ...mongo,
    stop: async () => {
      await mongo.stop();
      await rm(directory, { recursive: true, force: true });
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
