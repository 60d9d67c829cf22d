import { grants } from '@spine/grants';
import type { Viewer } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkOutputs } from '../../subgraphs/grants/src/migrations/linkOutputs.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let award: { _id: string; awardDate: string; investigatorIds: string[]; callId: string };
beforeAll(async () => {
  subgraph = await openSeeded(grants);
  const [first] = await subgraph.connection.collection('awards').find().sort({ _id: 1 }).toArray();
  award = first as never;
});
afterAll(() => subgraph.end());

const outputs = () => subgraph.connection.collection('outputs');
const investigator = () =>
  viewerWith(['grants:apply'], { person_id: award.investigatorIds[0] ?? '' });

let keys = 0;
const inputOf = (given: object) => ({
  ...{ idempotencyKey: `key ${++keys}`, awardId: award._id, title: 'After two years' },
  ...{ kind: 'ARTICLE', publishedOn: '2026-01-31', source: 'A journal of the test' },
  ...{ authorIds: [award.investigatorIds[0]], ...given },
});
async function record(given: object, viewer: Viewer = investigator()) {
  const { data, errors } = await subgraph.run(
    `mutation ($input: RecordOutputInput!) { recordOutput(input: $input) {
      output { id title doi publishedOn registries { code } authors { id } } userErrors { field code } } }`,
    { input: inputOf(given) },
    viewer,
  );
  const answer = data?.recordOutput as {
    output: { id: string } | null;
    userErrors: { field: string; code: string }[];
  } | null;
  return { ...answer, refused: errors?.[0]?.extensions?.code };
}

describe('what came of a grant', () => {
  test('is recorded by an investigator, with who and when', async () => {
    const { output, userErrors } = await record({ registryCodes: ['SPINE_TANGO'] });
    expect(userErrors).toEqual([]);
    expect(output).toMatchObject({
      ...{ title: 'After two years', doi: null, registries: [{ code: 'SPINE_TANGO' }] },
      authors: [{ id: award.investigatorIds[0] }],
    });
    const stored = await outputs().findOne({ _id: output?.id as never });
    expect(stored).toMatchObject({ awardId: award._id, version: 1, createdBy: expect.any(String) });
  });

  test('is recorded by the officer of its call, by a steward, and by nobody else', async () => {
    const call = await subgraph.connection
      .collection('fundingCalls')
      .findOne({ _id: award.callId as never });
    const officer = viewerWith(['grants:decide'], { person_id: call?.officer.personId });
    const others: Viewer[] = [
      viewerWith([]),
      viewerWith(['grants:apply'], { person_id: 'person-of-the-test' }),
      viewerWith(['grants:review'], { person_id: award.investigatorIds[0] ?? '' }),
      viewerWith(['grants:decide'], { person_id: 'person-of-the-test' }),
    ];
    expect((await record({}, officer)).userErrors).toEqual([]);
    expect((await record({}, viewerWith(['grants:manage']))).userErrors).toEqual([]);
    for (const other of others)
      expect((await record({}, other)).refused).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    // To an investigator of another grant, one that there is and one that there is not are refused alike.
    expect((await record({ awardId: 'no-such-award' })).refused).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('has a DOI that nothing else has, in whatever case', async () => {
    expect((await record({ doi: '10.5555/abc' })).userErrors).toEqual([]);
    expect((await record({ doi: '10.5555/ABC' })).userErrors).toEqual([
      { field: 'doi', code: 'DOI_KNOWN' },
    ]);
  });

  test('is recorded once, however often the same intent comes', async () => {
    const again = { idempotencyKey: 'one intent', title: 'Recorded once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => record(again)));
    expect(new Set(answers.map(({ output }) => output?.id)).size).toBe(1);
    expect(await outputs().countDocuments({ title: 'Recorded once' })).toBe(1);
  });

  test('breaks no rule without being refused by its name, and nothing is kept', async () => {
    const before = await outputs().countDocuments();
    const { output, userErrors } = await record({ publishedOn: '2026-06-16', authorIds: [] });
    expect(output).toBeNull();
    expect(userErrors).toEqual([
      { field: 'publishedOn', code: 'IN_FUTURE' },
      { field: 'authorIds', code: 'LENGTH' },
    ]);
    expect(await outputs().countDocuments()).toBe(before);
  });
});

test('outputs from before are migrated: none rests on a registry that anybody named', async () => {
  await outputs().updateMany(
    { _id: /^synthetic-output/ as never },
    { $unset: { registryCodes: 1, version: 1, createdAt: 1, createdBy: 1 } },
    { bypassDocumentValidation: true },
  );
  await linkOutputs(subgraph.connection);
  await linkOutputs(subgraph.connection);
  const [migrated] = await outputs()
    .find({ _id: /^synthetic-output/ as never })
    .toArray();
  expect(migrated).toMatchObject({ registryCodes: [], version: 1, createdBy: 'seed' });
});
