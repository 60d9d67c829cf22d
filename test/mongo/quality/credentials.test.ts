import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

interface Entry {
  readonly _id: string;
  readonly certificateNumber: string;
  readonly list: number;
  readonly index: number;
  readonly validFrom: string;
  readonly revokedFrom: string | null;
}

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

const entries = () => subgraph.connection.collection<Entry>('certificateStatuses');

async function migrateAgain(): Promise<void> {
  const migrations = subgraph.connection.collection('migrations');
  await migrations.deleteOne({ migrationName: '010-certificate-statuses' });
  await subgraph.migrate();
}

test('every certificate has an entry for each of its scopes, and no two share a place', async () => {
  const all = await entries().find().toArray();
  const scopes = await subgraph.connection
    .collection('certificates')
    .aggregate([{ $project: { count: { $size: '$scopes' } } }])
    .toArray();
  expect(all).toHaveLength(scopes.reduce((sum, { count }) => sum + count, 0));
  expect(new Set(all.map(({ list, index }) => `${list}/${index}`)).size).toBe(all.length);
});

describe('a database from before there were credentials', () => {
  beforeAll(async () => {
    await entries().deleteMany({});
    await migrateAgain();
  });

  test('gets the same entries at places of their own', async () => {
    const { statusLists } = await subgraph.query<{ statusLists: string[] }>('{ statusLists }');
    expect(statusLists).toEqual(['1-revocation', '1-suspension']);
    const all = await entries().find().toArray();
    const certificates = await subgraph.connection.collection('certificates').countDocuments();
    expect(new Set(all.map(({ certificateNumber }) => certificateNumber)).size).toBe(certificates);
  });

  test('has them at places that tell nothing of their order', async () => {
    const all = await entries().find().sort({ _id: 1 }).toArray();
    const indexes = all.map(({ index }) => index);
    const rises = indexes.filter((index, i) => i > 0 && index > (indexes[i - 1] ?? 0)).length;
    // Of n places at random about half are followed by a higher one; the bounds are six standard deviations away.
    const deviation = Math.sqrt((all.length + 1) / 12);
    expect(rises).toBeGreaterThan((all.length - 1) / 2 - 6 * deviation);
    expect(rises).toBeLessThan((all.length - 1) / 2 + 6 * deviation);
  });

  test('is left as it is where it is migrated again', async () => {
    const before = await entries().find().sort({ _id: 1 }).toArray();
    await migrateAgain();
    expect(await entries().find().sort({ _id: 1 }).toArray()).toEqual(before);
  });
});
