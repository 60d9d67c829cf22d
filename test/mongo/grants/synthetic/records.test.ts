import { grants } from '@spine/grants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectValidRecords, storedBytes } from '../../../support/storedRecords.ts';
import { openSeeded, type TestSubgraph, testSeed } from '../../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(grants);
});
afterAll(() => subgraph.end());

const models = () => Object.values(subgraph.connection.models);

async function bytesOf(seed: number): Promise<string> {
  await subgraph.end();
  subgraph = await openSeeded(grants, { seed });
  return storedBytes(models());
}

test('one seed number gives the same bytes, another one others', async () => {
  const other = await bytesOf(testSeed + 1);
  const first = await bytesOf(testSeed);
  expect(await bytesOf(testSeed)).toBe(first);
  expect(other).not.toBe(first);
});

test('every seeded record passes the validators of its model', async () => {
  await expectValidRecords(models());
});

test('every made-up record says so in its id', async () => {
  for (const model of models())
    expect(
      await model.collection.countDocuments({
        'provenance.kind': 'SYNTHETIC',
        _id: { $not: /^synthetic-/ },
      }),
    ).toBe(0);
});

describe('MongoDB itself refuses', () => {
  test.each([
    ['awards', { 'amountAwarded.minorUnits': 0 }],
    ['awards', { 'amountAwarded.minorUnits': 10.5 }],
    ['awards', { recipientId: null }],
    ['applications', { 'amountRequested.currency': 'francs' }],
    ['applications', { investigatorIds: [] }],
    ['decisions', { outcome: 'MAYBE' }],
    ['tranches', { percent: 101 }],
    ['tranches', { amount: 5 }],
    ['reviews', { scores: [{ area: 'NOVELTY', points: 11 }] }],
  ])('in %s the change %j', async (collection, change) => {
    await expect(
      subgraph.connection.collection(collection).updateOne({}, { $set: change }),
    ).rejects.toMatchObject({ code: 121 });
  });

  test('funding what stayed below the line', async () => {
    await expect(
      subgraph.connection
        .collection('decisions')
        .updateOne({ ground: 'SCORE_TOO_LOW' }, { $set: { outcome: 'FUNDED' } }),
    ).rejects.toMatchObject({ code: 121 });
  });

  test('a second decision on an application, as the first is final', async () => {
    const decisions = subgraph.connection.collection('decisions');
    const first = await decisions.findOne();
    await expect(decisions.insertOne({ ...first, _id: 'another' as never })).rejects.toMatchObject({
      code: 11_000,
    });
  });
});
