import { setTimeout as wait } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { replicaSet } from './mongod.ts';

const pollMs = 10;
const hostOf = (port: number) => `127.0.0.1:${port}`;

/** The address of the replica set for clients. */
export function replicaSetUri(port: number): string {
  return `mongodb://${hostOf(port)}/?replicaSet=${replicaSet}`;
}

/**
 * Makes the mongod on a port a replica set of one, if it is none yet, and waits until it takes writes.
 *
 * @returns the address for clients
 */
export async function prepareReplicaSet(port: number): Promise<string> {
  await withClient(port, async (client) => {
    const admin = client.db('admin');
    const members = [{ _id: 0, host: hostOf(port) }];
    const { setName } = await admin.command({ hello: 1 });
    if (!setName) await admin.command({ replSetInitiate: { _id: replicaSet, members } });
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) await wait(pollMs);
  });
  return replicaSetUri(port);
}

/**
 * Tells a replica set of one that its member has moved to another port. The mongod that listens there must
 * run without {@link replicaSetArgs}: as a member it would first look for itself at the old one.
 */
export async function moveReplicaSet(port: number): Promise<void> {
  await withClient(port, async (client) => {
    const configurations = client.db('local').collection<{ _id: string }>('system.replset');
    await configurations.updateOne(
      { _id: replicaSet },
      { $set: { 'members.0.host': hostOf(port) } },
    );
  });
}

async function withClient(
  port: number,
  use: (client: mongo.MongoClient) => Promise<void>,
): Promise<void> {
  const client = new mongo.MongoClient(`mongodb://${hostOf(port)}`, { directConnection: true });
  try {
    await use(await client.connect());
  } finally {
    await client.close();
  }
}
