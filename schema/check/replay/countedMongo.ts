import { mongo } from 'mongoose';
import type { Config } from '../../../spine/src/config.ts';
import { type ScratchMongo, startScratchMongo } from '../../../spine/src/mongo/scratch.ts';
import type { Progress } from '../../../subgraphs/kit/src/index.ts';

const reads = ['find', 'aggregate', 'count', 'distinct'];
/** Where questions write, by database: who read what, and what callers have left. No seed fills them. */
const written = { quality: 'accessEntries', gateway: 'rateLimits' };
const size = { cache: 0.5, oplog: 100 };

/** A MongoDB that tells how often it was read. */
export interface CountedMongo extends ScratchMongo {
  /** Reads that it has been sent since it started. */
  readsSoFar(): Promise<number>;
  /** Deletes what questions wrote, so that the next is answered as if there had been none. */
  forgetQuestions(): Promise<void>;
}

/**
 * Starts a MongoDB of the check's own, on an empty directory.
 *
 * @throws StartupError when none is to be had
 */
export async function startCountedMongo(
  config: Config,
  directory: string,
  progress: Progress,
): Promise<CountedMongo> {
  const scratch = await startScratchMongo(config, directory, size, progress);
  const client = await new mongo.MongoClient(scratch.uri).connect();
  return {
    ...scratch,
    readsSoFar: async () => {
      const { metrics } = await client.db('admin').command({ serverStatus: 1 });
      return reads.reduce((sum, name) => sum + Number(metrics.commands[name].total), 0);
    },
    forgetQuestions: async () => {
      for (const [database, collection] of Object.entries(written))
        await client.db(database).collection(collection).deleteMany();
    },
    stop: async () => {
      await client.close();
      await scratch.stop();
    },
  };
}
