import type { Connection } from 'mongoose';

/** A failure to imitate; by default the server's disk is full. */
type Failure = Readonly<Record<string, unknown>>;

const outOfDiskSpace: Failure = { errorCode: 14_031 };

/**
 * Has MongoDB refuse all inserts into one collection, by its own fail point, until the answered function is called.
 * Other collections, and the databases of other tests, go on.
 */
export async function refuseInserts(
  connection: Connection,
  collection: string,
  failure: Failure = outOfDiskSpace,
): Promise<() => Promise<void>> {
  const admin = connection.getClient().db('admin');
  const namespace = `${connection.name}.${collection}`;
  await admin.command({
    configureFailPoint: 'failCommand',
    mode: 'alwaysOn',
    data: { failCommands: ['insert'], namespace, ...failure },
  });
  return async () => {
    await admin.command({ configureFailPoint: 'failCommand', mode: 'off' });
  };
}
