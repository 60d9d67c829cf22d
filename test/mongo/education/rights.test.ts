import { education } from '@spine/education';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
/** At an accredited event, with feedback: what earns credits. */
let attended: {
  personId: string;
  courseEventId: string;
  attendance: { days: { minutes: number }[] };
};
beforeAll(async () => {
  subgraph = await openSeeded(education);
  const accredited = await subgraph.connection
    .collection('courseEvents')
    .distinct('_id', { ecmecCredits: { $gt: 0 } });
  const found = await subgraph.connection
    .collection('enrolments')
    .findOne({ courseEventId: { $in: accredited }, 'attendance.feedbackGiven': true });
  attended = found as never;
});
afterAll(() => subgraph.end());

const own = (id: string): Viewer => viewerWith([], { person_id: id });

/** As the gateway asks: through `_entities`, the only door to a person here. */
const personQuery = (fields: string) =>
  `query ($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
    ... on Person { id ${fields} } } }`;

async function ask(viewer: Viewer, id: string, fields: string) {
  const { data, errors } = await subgraph.run(personQuery(fields), { id }, viewer);
  const [person] = (data?._entities ?? []) as Record<string, never>[];
  return { person, errors: errors?.map(({ path, extensions }) => [path, extensions?.code]) };
}

const enrolments =
  'enrolments { enrolledOn courseEvent { id ecmecCredits } attendance { minutes feedbackGiven credits days { minutes } } }';

test('a person reads their own enrolments with minutes and credits', async () => {
  const { person, errors } = await ask(own(attended.personId), attended.personId, enrolments);
  expect(errors).toBeUndefined();
  const list = person?.enrolments as unknown as {
    courseEvent: { id: string } | null;
    attendance: object | null;
  }[];
  const entry = list.find(({ courseEvent }) => courseEvent?.id === attended.courseEventId);
  const days = attended.attendance.days.map(({ minutes }) => minutes);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  // Half a credit for each full 30 minutes; no day here is so long that more than 8 would be earned.
  expect(Math.max(...days)).toBeLessThan(8 * 60);
  expect(entry?.attendance).toEqual({
    minutes: sum(days),
    feedbackGiven: true,
    credits: sum(days.map((minutes) => Math.floor(minutes / 30) / 2)),
    days: days.map((minutes) => ({ minutes })),
  });
});

test.each([
  ['nobody', anonymous],
  ['another person', own('synthetic-person-9999')],
  ['a steward', viewerWith(['education:manage'])],
])(
  '%s reads no enrolments and no next steps, and the rest of the answer stands',
  async (_who, viewer) => {
    const fields = `credentials { number } ${enrolments} nextSteps(curriculum: "ao-spine-trauma-curriculum") { open }`;
    const { person, errors } = await ask(viewer, attended.personId, fields);
    expect(person).toEqual({
      id: attended.personId,
      credentials: expect.any(Array),
      enrolments: null,
      nextSteps: null,
    });
    expect(errors).toEqual([
      [['_entities', 0, 'enrolments'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
      [['_entities', 0, 'nextSteps'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
  },
);

test('two people are asked for: only the own one shows enrolments', async () => {
  const representations = [attended.personId, 'synthetic-person-9999'].map((id) => ({
    __typename: 'Person',
    id,
  }));
  const { data, errors } = await subgraph.run(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Person { enrolments { id } } } }`,
    { representations },
    own(attended.personId),
  );
  expect(data?._entities).toEqual([{ enrolments: expect.any(Array) }, { enrolments: null }]);
  expect(errors).toHaveLength(1);
});

test('the holder of a valid GSD diploma meets the recommendation and can go on to the advanced course', async () => {
  const diploma = await subgraph.connection.collection('credentials').findOne({
    type: 'GSD_DIPLOMA',
    validUntil: { $gt: '2027-01-01' },
    revokedOn: { $exists: false },
  });
  const id = String(diploma?.holderId);
  const steps = `nextSteps(curriculum: "ao-spine-trauma-curriculum", asOf: "2026-02-01") { open available
    step { name } prerequisites { strength met alternatives { met steps { name } } } }`;
  const { person } = await ask(own(id), id, steps);
  expect(person?.nextSteps).toEqual([
    {
      step: { name: 'Key Concepts and Techniques' },
      available: false,
      open: false,
      prerequisites: null,
    },
    {
      step: { name: 'Advanced Techniques and Complex Cases' },
      available: true,
      open: true,
      prerequisites: {
        strength: 'RECOMMENDED',
        met: true,
        alternatives: [
          { met: false, steps: [{ name: 'Key Concepts and Techniques' }] },
          { met: true, steps: [{ name: 'Global Spine Diploma' }] },
        ],
      },
    },
  ]);
});

test('who has taken nothing sees all steps, and the unmet recommendation closes none', async () => {
  const steps = `in2027: nextSteps(curriculum: "ao-spine-trauma-curriculum", asOf: "2027-02-01") { open
    prerequisites { met } } unknown: nextSteps(curriculum: "no-such-curriculum") { open }`;
  const { person } = await ask(own('someone-new'), 'someone-new', steps);
  expect(person).toEqual({
    id: 'someone-new',
    in2027: [
      { open: true, prerequisites: null },
      { open: true, prerequisites: null },
      { open: true, prerequisites: { met: false } },
    ],
    unknown: null,
  });
});

test('anyone verifies a diploma by its number', async () => {
  const revoked = await subgraph.connection
    .collection<{ _id: string; revokedOn: string; holderId: string }>('credentials')
    .findOne({ revokedOn: { $exists: true } });
  const data = await subgraph.query(
    `query ($number: ID!, $asOf: Date!) { credential(number: $number) { number holder { id }
       status(asOf: $asOf) provenance { kind } }
       unknown: credential(number: "SYN-GSD-999999") { number } }`,
    { number: revoked?._id, asOf: revoked?.revokedOn },
  );
  expect(data).toEqual({
    credential: {
      number: revoked?._id,
      holder: { id: revoked?.holderId },
      status: 'REVOKED',
      provenance: { kind: 'SYNTHETIC' },
    },
    unknown: null,
  });
});
