import { grants } from '@spine/grants';
import type { Viewer } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkOutputs } from '../../../subgraphs/grants/src/migrations/linkOutputs.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let award: {
  _id: string;
  investigatorIds: string[];
  callId: string;
  funderId: string;
};
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

async function change(
  what: 'correct' | 'withdraw',
  given: object,
  viewer: Viewer = investigator(),
) {
  const { awardId, id, expectedVersion } = given as Record<string, unknown>;
  const [type, asked, input] =
    what === 'correct'
      ? ['CorrectOutputInput', 'output { id title doi version }', inputOf(given)]
      : [
          'WithdrawOutputInput',
          'withdrawnId',
          { idempotencyKey: `key ${++keys}`, awardId, id, expectedVersion },
        ];
  const { data, errors } = await subgraph.run(
    `mutation ($input: ${type}!) { ${what}Output(input: $input) { ${asked} userErrors { field code } } }`,
    { input },
    viewer,
  );
  return {
    ...(data?.[`${what}Output`] as { userErrors?: object[] } | null),
    refused: errors?.[0]?.extensions?.code,
  };
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

  test('is by investigators of the grant and from a course of its funder: strangers are refused by name', async () => {
    const authorIds = [award.investigatorIds[0], 'nobody'];
    expect((await record({ authorIds })).userErrors).toEqual([
      { field: 'authorIds', code: 'AUTHOR_UNKNOWN' },
    ]);
    expect((await record({ trainedAtId: 'any-course' })).userErrors).toEqual([
      { field: 'trainedAtId', code: 'COURSE_UNKNOWN' },
    ]);
    const programme = await subgraph.connection
      .collection('grantProgrammes')
      .findOne({ funderId: award.funderId, researchCourseId: { $type: 'string' } });
    const trainedAtId: unknown = programme?.researchCourseId;
    expect(trainedAtId).toEqual(expect.any(String));
    expect((await record({ trainedAtId })).userErrors).toEqual([]);
  });

  test('is corrected and taken back by whoever records it, at the version that they read', async () => {
    const { output } = await record({ doi: '10.5555/mistaken' });
    const named = { awardId: award._id, id: output?.id };
    const corrected = { ...named, expectedVersion: 1, doi: '10.5555/Mistaken', title: 'As meant' };
    const stranger = viewerWith(['grants:apply'], { person_id: 'person-of-the-test' });
    expect((await change('correct', corrected, stranger)).refused).toBe(
      'UNAUTHORIZED_FIELD_OR_TYPE',
    );
    expect(await change('correct', corrected)).toMatchObject({
      output: { title: 'As meant', doi: '10.5555/mistaken', version: 2 },
      userErrors: [],
    });
    expect((await change('correct', { ...corrected, title: 'Too late' })).userErrors).toEqual([
      { field: 'expectedVersion', code: 'CONFLICT' },
    ]);
    expect(
      (await change('correct', { ...corrected, expectedVersion: 2, authorIds: ['x'] })).userErrors,
    ).toEqual([{ field: 'authorIds', code: 'AUTHOR_UNKNOWN' }]);
    const withdrawn = { ...named, expectedVersion: 2 };
    expect((await change('withdraw', withdrawn, stranger)).refused).toBe(
      'UNAUTHORIZED_FIELD_OR_TYPE',
    );
    expect(await change('withdraw', withdrawn)).toMatchObject({ withdrawnId: output?.id });
    expect(await outputs().countDocuments({ _id: output?.id as never })).toBe(0);
    const kept = await subgraph.connection
      .collection('outputWithdrawals')
      .findOne({ _id: output?.id as never });
    expect(kept).toMatchObject({
      ...{ awardId: award._id, createdAt: expect.any(Date), createdBy: investigator().subject },
      output: { title: 'As meant', doi: '10.5555/mistaken', version: 2 },
    });
  });

  test('of another grant is out of reach, whatever grant is named beside it', async () => {
    const other = await outputs().findOne({ awardId: { $ne: award._id } });
    const withdrawn = { awardId: award._id, id: String(other?._id), expectedVersion: 1 };
    expect((await change('withdraw', withdrawn)).userErrors).toEqual([
      { field: 'id', code: 'NOT_FOUND' },
    ]);
    expect(await outputs().countDocuments({ _id: other?._id as never })).toBe(1);
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

test('a grant has so many outputs and no more, and as many are read as are asked for', async () => {
  const recorded = await outputs().countDocuments({ awardId: award._id });
  const one = await outputs().findOne({ awardId: award._id, doi: null });
  const more = Array.from({ length: 99 - recorded }, (_, i) => ({ ...one, _id: `more-${i}` }));
  await outputs().insertMany(more as never[]);
  const tooMany = [{ field: 'awardId', code: 'TOO_MANY_OUTPUTS' }];
  // All at once: one of them is the hundredth.
  const answers = await Promise.all(Array.from({ length: 5 }, () => record({})));
  const refusals = answers.filter(({ output }) => output === null);
  expect(refusals.map(({ userErrors }) => userErrors)).toEqual(Array(4).fill(tooMany));
  expect(await outputs().countDocuments({ awardId: award._id })).toBe(100);
  expect((await record({})).userErrors).toEqual(tooMany);
  const read = async (args: string) => {
    const text = `query ($id: ID!) { award(id: $id) { outputs${args} { publishedOn } } }`;
    const { data } = await subgraph.run(text, { id: award._id });
    return (data?.award as { outputs: { publishedOn: string }[] } | null)?.outputs;
  };
  expect(await read('')).toHaveLength(10);
  expect(await read('(first: 100)')).toHaveLength(100);
  const { errors } = await subgraph.run(
    `query ($id: ID!) { award(id: $id) { outputs(first: 101) { id } } }`,
    {
      id: award._id,
    },
  );
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
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
