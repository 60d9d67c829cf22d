import { describe, expect, test } from 'vitest';
import { CaseIntake, fresh, mutation, operated } from '../../../support/CaseIntake.ts';
import { centreId, surgeon } from '../../../support/ownCentre.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const intake = new CaseIntake();

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
      await intake.cases().countDocuments(),
      await intake.counts().find().toArray(),
    ];
    const payload = await intake.submit({ ...operated, ...fresh(), ...change });
    expect(payload.case).toBeNull();
    expect(payload.userErrors).toContainEqual({ field, code });
    expect(await intake.cases().countDocuments()).toBe(casesBefore);
    expect(await intake.counts().find().toArray()).toEqual(countsBefore);
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
      const before = await intake.cases().countDocuments();
      const input = { ...operated, ...fresh(), ...change };
      const { data, errors } = await intake.subgraph.run(mutation, { input }, surgeon);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: expect.stringContaining(place), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(errors?.[0]?.message).toContain(what);
      expect(await intake.cases().countDocuments()).toBe(before);
    },
  );

  test('is told all its errors at once', async () => {
    const { userErrors } = await intake.submit({
      ...operated,
      ...fresh(),
      sex: 'X',
      extent: 0,
      level: 'Q1',
    });
    expect(userErrors.map(({ field }) => field)).toEqual(['sex', 'level', 'extent']);
  });
});

test.each([
  ['another centre', viewerWith(['registry:submit'], { centre_ids: ['centre-002'] })],
  ['the centre without the scope', viewerWith([], { centre_ids: [centreId] })],
  ['an auditor', viewerWith(['audit:read', 'audit:write'], { person_id: 'synthetic-person-0300' })],
  ['the committee', viewerWith(['certification:decide'])],
])('%s cannot submit for a centre', async (_who, viewer) => {
  const input = { ...operated, ...fresh() };
  const { data, errors } = await intake.subgraph.run(mutation, { input }, viewer);
  expect(data).toEqual({ submitCase: null });
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  expect(await intake.cases().countDocuments({ number: input.number })).toBe(0);
});
