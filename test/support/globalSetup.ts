import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressDisplay, readConfig, startScratchMongo } from '@spine/spine';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A replica set of one, empty when the run starts; tests take databases of their own in it. */
    mongoUri: string;
  }
}

/** Small, for many short-lived databases; journaled like any other. */
const size = { cache: 0.5, oplog: 100 };

/** One mongod for the whole run, found as `pnpm start` finds its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const display = progressDisplay(process.stderr);
  const directory = await mkdtemp(join(tmpdir(), 'spine-test-'));
  const mongo = await startScratchMongo(readConfig(), directory, size, display.show);
  display.end();
  project.provide('mongoUri', mongo.uri);
  return async () => {
    await mongo.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
