import type { Connection } from 'mongoose';

/** The number of cases that a database was seeded with is its size to the kit, which grows it by that. */
export async function nameSeedSize(connection: Connection): Promise<void> {
  await connection.collection('seeds').updateMany({}, { $rename: { cases: 'size' } });
}
