import { describe, expect, test } from 'vitest';
import { CaseIntake, fresh, mutation, operated } from '../../../support/CaseIntake.ts';
import { centreId, surgeon } from '../../../support/ownCentre.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const intake = new CaseIntake();

describe('a repetition', () => {
  test('gets the first answer and adds nothing', async () => {
    const input = { ...operated, ...fresh() };
    const first = await intake.submit(input);
    expect(await intake.submit(input)).toEqual(first);
    expect(await intake.cases().countDocuments({ number: input.number })).toBe(1);
  });

  test('with other input is refused', async () => {
    const input = { ...operated, ...fresh() };
    await intake.submit(input);
    const { errors } = await intake.subgraph.run(
      mutation,
      { input: { ...input, ageYears: 45 } },
      surgeon,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }]);
  });

  test('fifty at once have one effect and one answer', async () => {
    const input = {
      ...operated,
      ...fresh(),
      stages: [{ ...operated.stages[0], operatedOn: '2022-02-05' }],
    };
    const early = { ...input, baseline: null, followUps: [], adverseEvents: [] };
    const payloads = await Promise.all(Array.from({ length: 50 }, () => intake.submit(early)));
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(await intake.cases().countDocuments({ number: input.number })).toBe(1);
    expect(
      await intake.counts().findOne({ _id: `${centreId}/2022/TRAUMA` as never }),
    ).toMatchObject({
      cases: 1,
    });
  });
});

test('a number that the centre has used is refused, another centre may use it', async () => {
  const { number } = fresh();
  await intake.submit({ ...operated, number, idempotencyKey: `${number} first` });
  const again = await intake.submit({ ...operated, number, idempotencyKey: `${number} again` });
  expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'DUPLICATE' }] });
  const elsewhere = viewerWith(['registry:submit'], { centre_ids: ['centre-002'] });
  const other = { ...operated, number, idempotencyKey: 'elsewhere', centreId: 'centre-002' };
  expect((await intake.submit(other, elsewhere)).userErrors).toEqual([]);
});

test('a duplicate with other content is refused by its number, and the first stands as it was', async () => {
  const { number } = fresh();
  const first = await intake.submit({ ...operated, number, idempotencyKey: `${number} first` });
  const kept = await intake.cases().findOne({ number });
  const other = { ...operated, number, ageYears: 45, injuries: [], asa: 'III' };
  expect(await intake.submit({ ...other, idempotencyKey: `${number} other` })).toEqual({
    case: null,
    userErrors: [{ field: 'number', code: 'DUPLICATE' }],
  });
  expect(first.case).not.toBeNull();
  expect(await intake.cases().find({ number }).toArray()).toEqual([kept]);
});

test('one number submitted twice at once, under two keys, is one case', async () => {
  const { number } = fresh();
  const payloads = await Promise.all(
    ['a', 'b', 'c', 'd'].map((key) =>
      intake.submit({ ...operated, number, idempotencyKey: `${number} ${key}` }),
    ),
  );
  expect(payloads.filter((payload) => payload.case)).toHaveLength(1);
  expect(payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    'DUPLICATE',
    'DUPLICATE',
    'DUPLICATE',
  ]);
});
