import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { syntheticSecret } from '../../../subgraphs/quality/src/seed/synthetic/secret.ts';
import { operatedCase } from '../../support/operatedCase.ts';
import { openSeeded, type TestSubgraph, testSeed, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 0 });
});
afterAll(() => subgraph.end());

const secrets = () => subgraph.connection.collection('recordSecrets').find().toArray();

test('a database seeded without cases has no secret until a case makes one that no seed number tells', async () => {
  expect(await secrets()).toEqual([]);
  const mutation = `mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { userErrors { code } } }`;
  const input = { ...operatedCase, centreId: 'centre-001', number: 'R-1', idempotencyKey: 'own' };
  const surgeon = viewerWith(['registry:submit'], { centre_ids: ['centre-001'] });
  expect(await subgraph.query(mutation, { input }, surgeon)).toEqual({
    submitCase: { userErrors: [] },
  });
  const [own, ...others] = await secrets();
  expect(others).toEqual([]);
  expect(own?.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(own?.secret).not.toBe(syntheticSecret(testSeed).secret);
});

test('a database seeded without cases gets no synthetic ones beside its own', async () => {
  const cases = subgraph.connection.collection('cases');
  const before = await cases.countDocuments();
  await expect(
    subgraph.grow({ seed: testSeed, size: 10, progress: () => undefined }),
  ).rejects.toThrow('seeded without synthetic records');
  expect(await cases.countDocuments()).toBe(before);
});

test('a database from before is told how large it was seeded', async () => {
  const seeds = subgraph.connection.collection('seeds');
  await seeds.updateOne({}, { $rename: { size: 'cases' } });
  const migrationName = '023-size-of-the-seed';
  await subgraph.connection.collection('migrations').deleteOne({ migrationName });
  await subgraph.migrate();
  const mark = await seeds.findOne();
  expect(mark).toMatchObject({ size: 0, seed: testSeed });
  expect(mark).not.toHaveProperty('cases');
});
