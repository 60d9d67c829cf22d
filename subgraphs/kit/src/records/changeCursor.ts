import type { Connection, mongo } from 'mongoose';

/** What happened to one record, or to a whole collection or the database. */
export interface Change {
  readonly operationType: string;
  readonly ns?: { readonly coll?: string };
  readonly documentKey?: { readonly _id: unknown };
}

/** Changes of one reply. Fewer means that there were no more. */
export const fullBatch = 1_000;
/** Milliseconds that MongoDB waits for a change before it says that there is none. */
const longestWaitMs = 1_000;
/** Milliseconds of the first wait: it is only asked whether the changes can be followed. */
const firstWaitMs = 1;

/** The changes of a database from an instant on, batch by batch. */
export interface ChangeCursor {
  /**
   * The next changes; none where there were none for a second.
   *
   * @throws Error when there may be changes that it will not tell of
   */
  next(): Promise<readonly Change[]>;
  close(): Promise<void>;
}

/**
 * Follows the changes of some collections. All that MongoDB had committed by majority when this was called is read
 * by every majority read of the primary from then on, and every change after that is told: no change falls between.
 *
 * @throws Error when the deployment has no such changes, or does not tell them to us
 */
export async function openChanges(
  connection: Connection,
  collections: readonly string[],
): Promise<ChangeCursor> {
  const startAtOperationTime = await committedTime(connection);
  const cursor = databaseOf(connection).runCursorCommand(
    { aggregate: 1, pipeline: pipeline(collections, startAtOperationTime), cursor: {} },
    { readPreference: 'primary' },
  );
  cursor.setBatchSize(fullBatch).setMaxTimeMS(firstWaitMs);
  return {
    next: async () => {
      const first = (await cursor.tryNext()) as Change | null;
      cursor.setMaxTimeMS(longestWaitMs);
      if (first === null && cursor.closed) throw new Error('MongoDB ended the change stream.');
      return first === null ? [] : [first, ...(cursor.readBufferedDocuments() as Change[])];
    },
    close: () => cursor.close(),
  };
}

/** The time of the newest write that the primary knows a majority to have. */
async function committedTime(connection: Connection): Promise<mongo.Timestamp> {
  const hello = await databaseOf(connection).admin().command({ hello: 1 });
  const time = hello.isWritablePrimary && hello.lastWrite?.majorityOpTime?.ts;
  if (!time)
    throw new Error(
      hello.msg === 'isdbgrid'
        ? 'through mongos a change of a shard’s primary cannot be seen'
        : 'the primary does not say what is committed',
    );
  return time;
}

/** Of a change only where it was is asked for: the record itself would be read for nothing. */
function pipeline(collections: readonly string[], startAtOperationTime: mongo.Timestamp) {
  return [
    { $changeStream: { startAtOperationTime } },
    { $match: { $or: [{ 'ns.coll': { $in: collections } }, { documentKey: { $exists: false } }] } },
    { $project: { operationType: 1, 'ns.coll': 1, 'documentKey._id': 1 } },
  ];
}

function databaseOf({ db }: Connection): NonNullable<Connection['db']> {
  if (!db) throw new Error('The database is not open.');
  return db;
}
