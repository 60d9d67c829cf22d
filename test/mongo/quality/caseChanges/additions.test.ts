import { describe, expect, test } from 'vitest';
import { answers, yearLater } from '../../../support/operatedCase.ts';
import { RegisteredCase } from '../../../support/RegisteredCase.ts';

const registered = new RegisteredCase();

describe('a stage', () => {
  const stage = { operatedOn: '2024-02-19', measures: ['FUSION'] };

  test('is added after those that are there', async () => {
    expect(await registered.call('addCaseStage', { ...registered.changed(), stage })).toEqual({
      case: { version: 2, stages: [{ operatedOn: '2024-02-05' }, { operatedOn: '2024-02-19' }] },
      userErrors: [],
    });
  });

  test('before the one before it is refused by its own name, and nothing is written', async () => {
    const early = { ...stage, operatedOn: '2024-02-04', measures: ['PRAYER'] };
    const before = await registered.cases().findOne({ _id: registered.id as never });
    expect(
      await registered.call('addCaseStage', { ...registered.changed(), stage: early }),
    ).toEqual({
      case: null,
      userErrors: [
        { field: 'stage.measures.0', code: 'UNKNOWN_CODE' },
        { field: 'stage.operatedOn', code: 'IMPOSSIBLE_DATE' },
      ],
    });
    expect(await registered.cases().findOne({ _id: registered.id as never })).toEqual(before);
  });
});

describe('a follow-up', () => {
  test('is scored, and the outcome counted', async () => {
    expect(await registered.countsAt('2024/TRAUMA')).toEqual({ cases: 1, eligible: 1 });
    expect(
      await registered.call('recordFollowUp', { ...registered.changed(), followUp: yearLater }),
    ).toEqual({
      case: {
        version: 2,
        followUps: [{ interval: 'MONTHS_12', form: { comi: { score: 3.05 } } }],
      },
      userErrors: [],
    });
    // From 7.65 to 3.05: 4.6 points, 92 twentieths.
    expect(await registered.countsAt('2024/TRAUMA')).toEqual({
      cases: 1,
      eligible: 1,
      followedUp: 1,
      improved: 1,
      comiChangeTwentieths: -92,
      // From 6 to 8, and from 2 to 4.
      comiBefore3: 1,
      comiAfter1: 1,
      patientAnswered: 1,
    });
  });

  test('of an interval that has one is refused, and replaced where that is asked for', async () => {
    await registered.call('recordFollowUp', { ...registered.changed(), followUp: yearLater });
    const followUp = { interval: 'MONTHS_12', form: { completedOn: '2025-02-10', comi: answers } };
    expect(await registered.call('recordFollowUp', { ...registered.changed(2), followUp })).toEqual(
      {
        case: null,
        userErrors: [{ field: 'followUp.interval', code: 'INVALID' }],
      },
    );
    const replaced = await registered.call('recordFollowUp', {
      ...registered.changed(2),
      followUp,
      replace: true,
    });
    expect(replaced.case.followUps).toEqual([
      { interval: 'MONTHS_12', form: { comi: { score: 7.65 } } },
    ]);
    expect(await registered.countsAt('2024/TRAUMA')).toEqual({
      cases: 1,
      eligible: 1,
      followedUp: 1,
      comiBefore3: 1,
      comiAfter3: 1,
      patientAnswered: 1,
    });
  });

  test('before the operation is refused', async () => {
    const followUp = { ...yearLater, form: { ...yearLater.form, completedOn: '2024-02-04' } };
    const { userErrors } = await registered.call('recordFollowUp', {
      ...registered.changed(),
      followUp,
    });
    expect(userErrors).toEqual([{ field: 'followUp.form.completedOn', code: 'IMPOSSIBLE_DATE' }]);
  });
});

test('a complication is counted by who reported it', async () => {
  const complication = { code: 'HAEMATOMA', reportedBy: 'SURGEON', occurredOn: '2024-02-06' };
  await registered.call('reportComplication', { ...registered.changed(), complication });
  expect(await registered.countsAt('2024/TRAUMA')).toMatchObject({ surgeonComplications: 1 });
  const { case: after } = await registered.call('reportComplication', {
    ...registered.changed(2),
    complication: { code: 'WOUND_INFECTION', reportedBy: 'PATIENT' },
  });
  expect(after.adverseEvents).toEqual([
    { code: 'HAEMATOMA', reportedBy: 'SURGEON' },
    { code: 'WOUND_INFECTION', reportedBy: 'PATIENT' },
  ]);
  // The patient has returned no form, and so is not among those asked.
  expect(await registered.countsAt('2024/TRAUMA')).toEqual({
    cases: 1,
    eligible: 1,
    surgeonComplications: 1,
  });
});
