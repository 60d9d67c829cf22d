import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 100 });
});
afterAll(() => subgraph.end());

/** A centre that the synthetic world does not have, so that its counts are the tests' own. */
const centreId = 'centre-test';
const surgeon = viewerWith(['registry:submit'], { centre_ids: [centreId] });

const mutation = `mutation ($input: SubmitCaseInput!) {
  submitCase(input: $input) {
    case {
      id centre { id } number pathologyGroup operatedOn version
      injuries { code region score } stages { operatedOn measures }
      baseline { comi { score } odi { score } } followUps { interval form { comi { score } } }
      provenance { kind }
    }
    userErrors { field code }
  }
}`;

const answers = {
  axialPain: 4,
  limbPain: 7,
  function: 4,
  wellBeing: 5,
  qualityOfLife: 4,
  socialDisability: 3,
  workDisability: 4,
};

/** Operated on 5 February 2024, followed up at 12 months. */
const operated = {
  centreId,
  ageYears: 44,
  sex: 'MALE',
  asa: 'II',
  bmiBand: '26_TO_30',
  smoker: true,
  previousOperations: '0',
  mainPathology: 'FRACTURE_TRAUMA',
  level: 'L1',
  extent: 2,
  stages: [{ operatedOn: '2024-02-05', measures: ['RIGID_STABILISATION', 'PERCUTANEOUS'] }],
  lengthOfStayDays: 6,
  injuries: ['t12–l1: b2 (n2, m1)', 'L1: A4 N2'],
  adverseEvents: [{ code: 'WOUND_INFECTION', reportedBy: 'SURGEON', occurredOn: '2024-02-12' }],
  baseline: {
    completedOn: '2024-02-05',
    comi: answers,
    odi: [2, 2, 2, 2, 2, 2, 2, 2, 0, null],
    eq5d: { index: 0.2, valueSet: 'UK_3L' },
  },
  followUps: [
    {
      interval: 'MONTHS_12',
      form: {
        completedOn: '2025-02-03',
        comi: { ...answers, limbPain: 2, function: 2 },
        legPain: 2,
      },
    },
  ],
};

let serial = 0;
const fresh = () => {
  serial += 1;
  return { number: `T-${serial}`, idempotencyKey: `key ${serial}` };
};

interface Payload {
  submitCase: {
    case: { id: string; number: string } | null;
    userErrors: { field: string | null; code: string }[];
  };
}

const submit = async (input: object, viewer: Viewer = surgeon) =>
  (await subgraph.query<Payload>(mutation, { input }, viewer)).submitCase;

const cases = () => subgraph.connection.collection('cases');
const counts = () => subgraph.connection.collection('caseCounts');

test('a centre submits a case, which comes back scored, grouped and printed in one way', async () => {
  const input = { ...operated, ...fresh() };
  const payload = await submit(input);
  expect(payload).toEqual({
    userErrors: [],
    case: {
      id: expect.stringMatching(/^case-/),
      centre: { id: centreId },
      number: input.number,
      pathologyGroup: 'TRAUMA',
      operatedOn: '2024-02-05',
      version: 1,
      // B2 6, N2 2, M1 1; A4 5, N2 2.
      injuries: [
        { code: 'T12-L1: B2 N2 M1', region: 'THORACOLUMBAR', score: 9 },
        { code: 'L1: A4 N2', region: 'THORACOLUMBAR', score: 7 },
      ],
      stages: operated.stages,
      // (7 + 7.5 + 10 + 7.5 + 6.25) / 5, and 16 of 45 points.
      baseline: { comi: { score: 7.65 }, odi: { score: 35.56 } },
      // (4 + 2.5 + 10 + 7.5 + 6.25) / 5.
      followUps: [{ interval: 'MONTHS_12', form: { comi: { score: 6.05 } } }],
      provenance: null,
    },
  });
});

test('the counts of centre, year and group grow in the same transaction', async () => {
  const at = { _id: `${centreId}/2024/TRAUMA` as never };
  const before = await counts().findOne(at);
  await submit({ ...operated, ...fresh() });
  const after = await counts().findOne(at);
  const grown = (name: string) => after?.[name] - before?.[name];
  expect({
    cases: grown('cases'),
    eligible: grown('eligible'),
    followedUp: grown('followedUp'),
    comiChangeTwentieths: grown('comiChangeTwentieths'),
    improved: grown('improved'),
    surgeonComplications: grown('surgeonComplications'),
  }).toEqual({
    cases: 1,
    eligible: 1,
    followedUp: 1,
    // From 7.65 to 6.05 is 1.6 points, 32 twentieths: not enough to count as improved.
    comiChangeTwentieths: -32,
    improved: 0,
    surgeonComplications: 1,
  });
});

describe('a repetition', () => {
  test('gets the first answer and adds nothing', async () => {
    const input = { ...operated, ...fresh() };
    const first = await submit(input);
    expect(await submit(input)).toEqual(first);
    expect(await cases().countDocuments({ number: input.number })).toBe(1);
  });

  test('with other input is refused', async () => {
    const input = { ...operated, ...fresh() };
    await submit(input);
    const { errors } = await subgraph.run(mutation, { input: { ...input, ageYears: 45 } }, surgeon);
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }]);
  });

  test('fifty at once have one effect and one answer', async () => {
    const input = {
      ...operated,
      ...fresh(),
      stages: [{ ...operated.stages[0], operatedOn: '2022-02-05' }],
    };
    const early = { ...input, baseline: null, followUps: [], adverseEvents: [] };
    const payloads = await Promise.all(Array.from({ length: 50 }, () => submit(early)));
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(await cases().countDocuments({ number: input.number })).toBe(1);
    expect(await counts().findOne({ _id: `${centreId}/2022/TRAUMA` as never })).toMatchObject({
      cases: 1,
    });
  });
});

test('thirty different cases at once are all added and all counted', async () => {
  const stages = [{ operatedOn: '2021-03-01', measures: ['FUSION'] }];
  const other = { ...operated, stages, baseline: null, followUps: [], adverseEvents: [] };
  const payloads = await Promise.all(
    Array.from({ length: 30 }, () => submit({ ...other, ...fresh() })),
  );
  expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await counts().findOne({ _id: `${centreId}/2021/TRAUMA` as never })).toMatchObject({
    cases: 30,
  });
});

test('a number that the centre has used is refused, another centre may use it', async () => {
  const { number } = fresh();
  await submit({ ...operated, number, idempotencyKey: `${number} first` });
  const again = await submit({ ...operated, number, idempotencyKey: `${number} again` });
  expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'DUPLICATE' }] });
  const elsewhere = viewerWith(['registry:submit'], { centre_ids: ['centre-002'] });
  const other = { ...operated, number, idempotencyKey: 'elsewhere', centreId: 'centre-002' };
  expect((await submit(other, elsewhere)).userErrors).toEqual([]);
});

test('a duplicate with other content is refused by its number, and the first stands as it was', async () => {
  const { number } = fresh();
  const first = await submit({ ...operated, number, idempotencyKey: `${number} first` });
  const kept = await cases().findOne({ number });
  const other = { ...operated, number, ageYears: 45, injuries: [], asa: 'III' };
  expect(await submit({ ...other, idempotencyKey: `${number} other` })).toEqual({
    case: null,
    userErrors: [{ field: 'number', code: 'DUPLICATE' }],
  });
  expect(first.case).not.toBeNull();
  expect(await cases().find({ number }).toArray()).toEqual([kept]);
});

test('one number submitted twice at once, under two keys, is one case', async () => {
  const { number } = fresh();
  const payloads = await Promise.all(
    ['a', 'b', 'c', 'd'].map((key) =>
      submit({ ...operated, number, idempotencyKey: `${number} ${key}` }),
    ),
  );
  expect(payloads.filter((payload) => payload.case)).toHaveLength(1);
  expect(payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    'DUPLICATE',
    'DUPLICATE',
    'DUPLICATE',
  ]);
});

describe('a case that cannot be', () => {
  test.each([
    [{ asa: 'VI' }, 'asa', 'UNKNOWN_CODE'],
    [{ mainPathology: 'BACK' }, 'mainPathology', 'UNKNOWN_CODE'],
    [{ codeListVersion: 2 }, 'codeListVersion', 'UNKNOWN_CODE'],
    [{ ageYears: 200 }, 'ageYears', 'OUT_OF_RANGE'],
    [
      { baseline: { ...operated.baseline, comi: { axialPain: 11 } } },
      'baseline.comi.axialPain',
      'OUT_OF_RANGE',
    ],
    [
      { baseline: { ...operated.baseline, odi: [2, 2, 2, 2, 2, 2, 2, 2, 6, null] } },
      'baseline.odi.8',
      'OUT_OF_RANGE',
    ],
    [
      { baseline: { ...operated.baseline, eq5d: { index: 1.1, valueSet: 'UK_3L' } } },
      'baseline.eq5d.index',
      'OUT_OF_RANGE',
    ],
    [{ baseline: { ...operated.baseline, backPain: -1 } }, 'baseline.backPain', 'OUT_OF_RANGE'],
    [{ number: 'Meier, Anna' }, 'number', 'INVALID'],
    [{ number: '=HYPERLINK("x")' }, 'number', 'INVALID'],
    [{ injuries: ['L1: A9 N0'] }, 'injuries.0', 'INVALID'],
    [{ injuries: ['C1: A3 N0'] }, 'injuries.0', 'IMPOSSIBLE_LEVEL'],
    [{ injuries: ['L3: F2 N0'] }, 'injuries.0', 'IMPOSSIBLE_LEVEL'],
    [
      {
        followUps: operated.followUps.map(({ interval, form }) => ({
          interval,
          form: { ...form, completedOn: '2024-02-04' },
        })),
      },
      'followUps.0.form.completedOn',
      'IMPOSSIBLE_DATE',
    ],
    [{ diedOn: '2024-02-04', followUps: [] }, 'diedOn', 'IMPOSSIBLE_DATE'],
    [
      { diedOn: '2024-12-24', reoperatedOn: '2024-12-25', followUps: [] },
      'reoperatedOn',
      'IMPOSSIBLE_DATE',
    ],
    [{ reoperatedOn: '2026-06-16' }, 'reoperatedOn', 'IMPOSSIBLE_DATE'],
    [{ diedOn: '2024-12-24' }, 'followUps.0.form.completedOn', 'IMPOSSIBLE_DATE'],
    [
      { stages: [{ operatedOn: '2026-06-16', measures: ['FUSION'] }] },
      'stages.0.operatedOn',
      'IMPOSSIBLE_DATE',
    ],
  ])('with %o is refused at %s and leaves nothing', async (change, field, code) => {
    const [casesBefore, countsBefore] = [
      await cases().countDocuments(),
      await counts().find().toArray(),
    ];
    const payload = await submit({ ...operated, ...fresh(), ...change });
    expect(payload.case).toBeNull();
    expect(payload.userErrors).toContainEqual({ field, code });
    expect(await cases().countDocuments()).toBe(casesBefore);
    expect(await counts().find().toArray()).toEqual(countsBefore);
  });

  /** Each row what is changed, the place of the value in the input, and what is wrong with it. */
  test.each([
    [
      { stages: [{ operatedOn: '2024-02-30', measures: ['FUSION'] }] },
      'stages[0].operatedOn',
      'no calendar day',
    ],
    [
      { stages: [{ operatedOn: '2023-02-29', measures: ['FUSION'] }] },
      'stages[0].operatedOn',
      'no calendar day',
    ],
    [{ diedOn: '2024-13-01' }, 'diedOn', 'no calendar day'],
    [{ ageYears: 44.5 }, 'ageYears', 'Int'],
    [{ name: 'Anna' }, 'name', 'not defined'],
  ])(
    'with %o, which is no value of its field, is refused before anything is done',
    async (change, place, what) => {
      const before = await cases().countDocuments();
      const input = { ...operated, ...fresh(), ...change };
      const { data, errors } = await subgraph.run(mutation, { input }, surgeon);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: expect.stringContaining(place), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(errors?.[0]?.message).toContain(what);
      expect(await cases().countDocuments()).toBe(before);
    },
  );

  test('is told all its errors at once', async () => {
    const { userErrors } = await submit({
      ...operated,
      ...fresh(),
      sex: 'X',
      extent: 0,
      level: 'Q1',
    });
    expect(userErrors.map(({ field }) => field)).toEqual(['sex', 'level', 'extent']);
  });
});

test('a count that cannot be written takes the case back with it', async () => {
  const { db } = subgraph.connection;
  const { number, idempotencyKey } = fresh();
  await db?.command({ collMod: 'caseCounts', validator: { cases: { $lt: 0 } } });
  try {
    const { errors } = await subgraph.run(
      mutation,
      { input: { ...operated, number, idempotencyKey } },
      surgeon,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await cases().countDocuments({ number })).toBe(0);
  } finally {
    await db?.command({ collMod: 'caseCounts', validator: {} });
  }
});

test.each([
  ['another centre', viewerWith(['registry:submit'], { centre_ids: ['centre-002'] })],
  ['the centre without the scope', viewerWith([], { centre_ids: [centreId] })],
  ['an auditor', viewerWith(['audit:read', 'audit:write'], { person_id: 'synthetic-person-0300' })],
  ['the committee', viewerWith(['certification:decide'])],
])('%s cannot submit for a centre', async (_who, viewer) => {
  const input = { ...operated, ...fresh() };
  const { data, errors } = await subgraph.run(mutation, { input }, viewer);
  expect(data).toEqual({ submitCase: null });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  expect(await cases().countDocuments({ number: input.number })).toBe(0);
});
