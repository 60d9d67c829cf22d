import { createHmac } from 'node:crypto';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 50 });
});
afterAll(() => subgraph.end());

interface Keyed {
  _id: string;
  recordKey?: number;
}
const collection = (name: string) => subgraph.connection.collection<Keyed>(name);
const keyFor = async (id: string) => {
  const [kept] = await subgraph.connection.collection('recordSecrets').find({}).toArray();
  return createHmac('sha256', String(kept?.secret)).update(id).digest().readUInt32BE(0);
};

const submitted = `mutation ($input: SubmitCaseInput!) {
  submitCase(input: $input) { case { id } userErrors { code } }
}`;
const input = {
  ...{ idempotencyKey: 'record key', centreId: 'centre-001', number: 'K1', ageYears: 60 },
  ...{ sex: 'FEMALE', asa: 'II', previousOperations: '0', mainPathology: 'DEGENERATIVE' },
  ...{ level: 'L5', extent: 1, lengthOfStayDays: 4 },
  stages: [{ operatedOn: '2026-01-10', measures: ['FUSION'] }],
};

test('a seeded case and a submitted one get their record keys from the database’s one secret', async () => {
  const viewer = viewerWith(['registry:submit'], { centre_ids: ['centre-001'] });
  const { submitCase } = await subgraph.query<{ submitCase: { case: { id: string } } }>(
    submitted,
    { input },
    viewer,
  );
  for (const id of ['case-0000001', submitCase.case.id]) {
    const found = await collection('cases').findOne({ _id: id });
    expect(found?.recordKey).toBe(await keyFor(id));
  }
});

test('cases from before there were record keys get theirs by migrating, however often', async () => {
  await subgraph.connection.db?.command({ collMod: 'cases', validationLevel: 'off' });
  await collection('cases').updateMany({}, { $unset: { recordKey: '' } });
  await subgraph.connection.collection('migrations').deleteMany({
    migrationName: '002-record-keys',
  });
  expect(await subgraph.migrate()).toEqual(['002-record-keys']);
  const cases = await collection('cases').find({}).toArray();
  for (const { _id, recordKey } of cases) expect(recordKey).toBe(await keyFor(_id));
  expect(await subgraph.migrate()).toEqual([]);
});

test('MongoDB itself takes no case without a record key', async () => {
  const [{ recordKey: _key, ...kept } = {} as Keyed] = await collection('cases').find({}).toArray();
  await subgraph.connection.db?.command({ collMod: 'cases', validationLevel: 'strict' });
  const unkeyed = collection('cases').insertOne({ ...kept, _id: 'unkeyed' });
  await expect(unkeyed).rejects.toThrow('Document failed validation');
});
