import { expect, test } from 'vitest';
import { CaseIntake, fresh, mutation, operated } from '../../../support/CaseIntake.ts';
import { centreId, surgeon } from '../../../support/ownCentre.ts';

const intake = new CaseIntake();

test('a centre submits a case, which comes back scored, grouped and printed in one way', async () => {
  const input = { ...operated, ...fresh() };
  const payload = await intake.submit(input);
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
  const before = await intake.counts().findOne(at);
  await intake.submit({ ...operated, ...fresh() });
  const after = await intake.counts().findOne(at);
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

test('thirty different cases at once are all added and all counted', async () => {
  const stages = [{ operatedOn: '2021-03-01', measures: ['FUSION'] }];
  const other = { ...operated, stages, baseline: null, followUps: [], adverseEvents: [] };
  const payloads = await Promise.all(
    Array.from({ length: 30 }, () => intake.submit({ ...other, ...fresh() })),
  );
  expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await intake.counts().findOne({ _id: `${centreId}/2021/TRAUMA` as never })).toMatchObject({
    cases: 30,
  });
});

test('a count that cannot be written takes the case back with it', async () => {
  const { db } = intake.subgraph.connection;
  const { number, idempotencyKey } = fresh();
  await db?.command({ collMod: 'caseCounts', validator: { cases: { $lt: 0 } } });
  try {
    const { errors } = await intake.subgraph.run(
      mutation,
      { input: { ...operated, number, idempotencyKey } },
      surgeon,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await intake.cases().countDocuments({ number })).toBe(0);
  } finally {
    await db?.command({ collMod: 'caseCounts', validator: {} });
  }
});
