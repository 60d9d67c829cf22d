import { checkCounts, quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 6_000 });
});
afterAll(() => subgraph.end());

const counts = () => subgraph.connection.collection('caseCounts');

test('counts that were kept up to date agree with a recount, which tells how far it is', async () => {
  const told: number[] = [];
  const check = await checkCounts((done) => told.push(done));
  expect(check).toMatchObject({ cases: 6_000, differences: 0, first: null });
  expect(told).toEqual([5_000]);
});

test('a count of no cases is as good as none', async () => {
  const empty = { _id: 'centre-zzz/2024/TRAUMA', cases: 0, eligible: 0 };
  await counts().insertOne(empty as never);
  expect((await checkCounts(() => {})).first).toBeNull();
});

test('a broken count is found, and named by place, name and both values', async () => {
  const [first] = await counts()
    .find({ cases: { $gt: 0 } })
    .sort({ _id: 1 })
    .limit(1)
    .toArray();
  const [last] = await counts()
    .find({ cases: { $gt: 0 } })
    .sort({ _id: -1 })
    .limit(1)
    .toArray();
  await counts().updateOne({ _id: last?._id as never }, { $inc: { cases: -1 } });
  await counts().updateOne({ _id: first?._id as never }, { $inc: { improved: 3 } });
  expect(await checkCounts(() => {})).toMatchObject({
    differences: 2,
    first: {
      id: first?._id,
      name: 'improved',
      kept: first?.improved + 3,
      recounted: first?.improved,
    },
  });
  await counts().deleteOne({ _id: first?._id as never });
  const { first: missing } = await checkCounts(() => {});
  expect(missing).toEqual({ id: first?._id, name: 'cases', kept: 0, recounted: first?.cases });
});
