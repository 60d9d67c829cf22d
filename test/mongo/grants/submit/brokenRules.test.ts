import { describe, expect, test } from 'vitest';
import {
  applicant,
  GrantsOffice,
  inSummer,
  national,
  observership,
  startUp,
} from '../../../support/grants/GrantsOffice.ts';

const office = new GrantsOffice();

describe('a rule that is broken', () => {
  const broken: [string, object, string, string][] = [
    ['an unknown call', { ...national, callId: 'no-such-call' }, 'callId', 'CALL_UNKNOWN'],
    [
      'a call of 2020',
      { ...national, callId: 'ao-spine-asia-pacific-2020-call' },
      'callId',
      'DEADLINE_PASSED',
    ],
    ['too short a title', { ...national, title: 'Bone' }, 'title', 'LENGTH'],
    ['too short a summary', { ...national, summary: 'Later.' }, 'summary', 'LENGTH'],
    [
      'the applicant as colleague',
      { ...national, coInvestigatorIds: ['person-of-the-test-1'] },
      'coInvestigatorIds',
      'INVESTIGATOR_REPEATED',
    ],
    [
      'a person as payee',
      { ...national, institutionId: 'synthetic-person-0009' },
      'institutionId',
      'PAYEE_IS_PERSON',
    ],
    [
      'a Rappen too much',
      { ...national, amountRequested: { minorUnits: 500_001, currency: 'CHF' } },
      'amountRequested.minorUnits',
      'AMOUNT_OVER_MAXIMUM',
    ],
    [
      'nothing asked for',
      { ...national, amountRequested: { minorUnits: 0, currency: 'CHF' } },
      'amountRequested.minorUnits',
      'AMOUNT_NOT_POSITIVE',
    ],
    [
      'another currency',
      { ...national, amountRequested: { minorUnits: 5, currency: 'USD' } },
      'amountRequested.currency',
      'OTHER_CURRENCY',
    ],
    [
      'no disclosure',
      { ...national, conflictFormEnclosed: false },
      'conflictFormEnclosed',
      'CONFLICT_FORM_MISSING',
    ],
    [
      'a visit nobody pays',
      { ...national, visit: observership.visit },
      'visit',
      'VISIT_NOT_FUNDED',
    ],
    ['no visit', { ...observership, visit: null }, 'visit', 'VISIT_MISSING'],
    [
      'a visit of 15 days',
      { ...observership, visit: { ...observership.visit, until: '2027-09-20' } },
      'visit.until',
      'VISIT_TOO_LONG',
    ],
    [
      'a visit that ends first',
      { ...observership, visit: { ...observership.visit, until: '2027-09-05' } },
      'visit.until',
      'VISIT_ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'an unknown predecessor',
      { ...national, resubmissionOf: 'no-such-application' },
      'resubmissionOf',
      'RESUBMISSION_UNKNOWN',
    ],
  ];

  test.each(broken)(
    '%s has its own code and leaves nothing behind',
    async (_what, input, field, code) => {
      applicant('first of all');
      const before = await office.stored();
      const { application, userErrors } = await office.submit(input, {
        ...applicant('Fritz'),
        claims: { person_id: 'person-of-the-test-1' },
      });
      expect(application).toBeNull();
      expect(userErrors).toEqual([{ field, code }]);
      expect(await office.stored()).toBe(before);
    },
  );

  test.each([
    ['of 41', { bornOn: '1986-09-15' }, 'profile.bornOn', 'TOO_OLD'],
    [
      'with a degree of five years and a day',
      { degreeOn: '2022-09-14' },
      'profile.degreeOn',
      'DEGREE_TOO_OLD',
    ],
    ['who does not say their age', { bornOn: null }, 'profile.bornOn', 'BIRTH_MISSING'],
    ['without a degree', { degreeOn: null }, 'profile.degreeOn', 'DEGREE_MISSING'],
  ])('keeps someone %s from a start-up grant', async (_who, profile, field, code) => {
    office.now = inSummer;
    const input = { ...startUp, profile: { ...startUp.profile, ...profile } };
    expect(await office.submit(input, applicant('Gerda'))).toEqual({
      application: null,
      userErrors: [{ field, code }],
    });
    expect(await office.stored({ applicantId: applicant('Gerda').claims.person_id })).toBe(0);
  });

  test('a topic that the foundation does not fund is refused', async () => {
    office.now = inSummer;
    const input = {
      ...national,
      callId: 'synthetic-call-synthetic-foundation-01-trauma-2027',
      pathologyGroup: 'DEFORMITY',
      amountRequested: { minorUnits: 5_000_000, currency: 'EUR' },
    };
    expect((await office.submit(input)).userErrors).toEqual([
      { field: 'pathologyGroup', code: 'TOPIC_NOT_FUNDED' },
    ]);
  });

  test('the call’s officer and chairperson are no investigators, and are told of to nobody who breaks another rule', async () => {
    const calls = office.subgraph.connection.collection('fundingCalls');
    const call = await calls.findOne({ _id: national.callId as never });
    for (const { personId } of [call?.officer, call?.chairperson]) {
      const input = { ...national, coInvestigatorIds: [personId] };
      expect(await office.submit(input, applicant('Hedwig'))).toEqual({
        application: null,
        userErrors: [{ field: 'coInvestigatorIds', code: 'INVESTIGATOR_DECIDES' }],
      });
      expect(
        (await office.submit({ ...input, title: '' }, applicant('Hedwig'))).userErrors,
      ).toEqual([{ field: 'title', code: 'LENGTH' }]);
    }
  });

  test('all of them are told at once', async () => {
    const input = { ...observership, title: '', conflictFormEnclosed: false, visit: null };
    const { userErrors } = await office.submit(input, applicant('Hugo'));
    expect(userErrors.map(({ code }) => code)).toEqual([
      'LENGTH',
      'CONFLICT_FORM_MISSING',
      'VISIT_MISSING',
    ]);
  });
});
