import { RateLimiterMongo } from 'rate-limiter-flexible';
import { groupedCounts } from './groupedCounts.ts';
import { counterOf, type RateCounter } from './rateCounter.ts';

/** Milliseconds to find a server; counting has a deadline of its own. */
const patience = 500;
/** Milliseconds after which a silent socket is given up, and with it the counts that wait for one of their caller. */
const socketTimeoutMS = 2_000;
/** Sockets; a count takes a millisecond. */
const maxPoolSize = 10;

/**
 * Counts in MongoDB, so that several gateways share what a caller has left. A caller who is past a limit is
 * refused from memory until the window ends, without a write for each request. MongoDB is called when there is
 * something to count first.
 *
 * @param uri a server's or a deployment's address
 * @param dbName the database that has the counts, in its collection `rateLimits`
 */
export function mongoCounter(uri: () => Promise<string>, dbName: string): RateCounter {
  let client: ReturnType<typeof connect> | null = null;
  const connected = () => {
    client ??= connect(uri).catch((error: unknown) => {
      client = null;
      throw error;
    });
    return client;
  };
  const { count } = counterOf(async ({ name, points, seconds }) => {
    const limiter = new RateLimiterMongo({
      storeClient: await connected(),
      dbName,
      tableName: 'rateLimits',
      keyPrefix: name,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points,
      disableIndexesCreation: true,
    });
    // One key is unique, which the library's counting relies on; what is past expires.
    await limiter.createIndexes();
    return limiter;
  });
  return { count: groupedCounts(count), close: async () => (await client)?.close() };
}

async function connect(uri: () => Promise<string>) {
  const { MongoClient } = await import('./mongoClient.ts');
  return new MongoClient(await uri(), {
    maxPoolSize,
    socketTimeoutMS,
    serverSelectionTimeoutMS: patience,
    // A count that a failing primary forgets lets a few requests more through.
    writeConcern: { w: 1 },
    // To be able to repeat one MongoDB would keep each twice more; what is not counted there is counted in this process.
    retryWrites: false,
  });
}
