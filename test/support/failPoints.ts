import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from 'mongoose';

/** A failure to imitate; by default the server's disk is full. */
type Failure = Readonly<Record<string, unknown>>;

const outOfDiskSpace: Failure = { errorCode: 14_031 };
const failPoint = 'failCommand';
const duplicateKey = 11_000;

/**
 * Has MongoDB refuse all inserts into one collection, by its own fail point, until the answered function is called.
 * Other collections, and the databases of other tests, go on.
 */
export function refuseInserts(
  connection: Connection,
  collection: string,
  failure: Failure = outOfDiskSpace,
): Promise<() => Promise<void>> {
  const namespace = `${connection.name}.${collection}`;
  return failCommands(connection, { failCommands: ['insert'], namespace, ...failure });
}

/**
 * Has MongoDB fail commands until the answered function is called, which is to be called. A server has one such fail
 * point, so that who wants it while another test has it waits.
 *
 * @param mode how many of the commands fail; all without
 */
export async function failCommands(
  connection: Connection,
  data: Failure,
  mode: 'alwaysOn' | { readonly times: number } = 'alwaysOn',
): Promise<() => Promise<void>> {
  const client = connection.getClient();
  const admin = client.db('admin');
  const taken = client.db('failPoints').collection<{ _id: string }>('taken');
  await take(() => taken.insertOne({ _id: failPoint }));
  await admin.command({ configureFailPoint: failPoint, mode, data });
  return async () => {
    await admin.command({ configureFailPoint: failPoint, mode: 'off' });
    await taken.deleteOne({ _id: failPoint });
  };
}

/** Tries until nobody else has it. */
async function take(insert: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await insert();
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== duplicateKey) throw error;
      await wait(20);
    }
  }
}
