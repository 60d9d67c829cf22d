import { grants } from '@spine/grants';
import type { Viewer } from '@spine/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

/** The clock of the subgraph; a test sets it to the second it is about. */
let now = new Date();
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(grants, { clock: () => now });
});
afterAll(() => subgraph.end());

/** While the national and the observership call of 2027 are open, and later the start-up and the trauma one. */
const inMarch = new Date('2027-03-20T09:00:00.000Z');
const inSummer = new Date('2027-08-20T09:00:00.000Z');
beforeEach(() => {
  now = inMarch;
});

const mutation = `mutation ($input: SubmitApplicationInput!) {
  submitApplication(input: $input) {
    application {
      id title status submittedAt version resubmissionNumber
      applicant { id } investigators { id } institution { id } centre { id }
      amountRequested { minorUnits currency } visit { days } profile { ageYears yearsSinceDegree articles }
      nextMilestone { kind dueOn } provenance { kind }
    }
    userErrors { field code }
  }
}`;

const applicantIds = new Map<string, number>();

/** Someone who may apply; a new person for every name. */
function applicant(name: string): Viewer {
  const number = applicantIds.get(name) ?? applicantIds.size + 1;
  applicantIds.set(name, number);
  return {
    subject: `subject of ${name}`,
    scopes: ['grants:apply'],
    claims: { person_id: `person-of-the-test-${number}` },
  };
}

const national = {
  callId: 'synthetic-call-ao-spine-asia-pacific-2027',
  title: 'Walking after burst fractures',
  summary: 'Whether patients with a burst fracture walk earlier without an operation.',
  pathologyGroup: 'TRAUMA',
  institutionId: 'synthetic-university-01',
  centreId: 'centre-049',
  coInvestigatorIds: ['synthetic-person-0009'],
  amountRequested: { minorUnits: 500_000, currency: 'CHF' },
  ethics: 'PENDING',
  conflictFormEnclosed: true,
};
const observership = {
  ...national,
  callId: 'synthetic-call-eurospine-observership-2027',
  amountRequested: { minorUnits: 150_000, currency: 'EUR' },
  visit: { hostId: 'centre-022', from: '2027-09-06', until: '2027-09-19' },
};
const startUp = {
  ...national,
  callId: 'synthetic-call-ao-spine-start-up-2027',
  profile: { bornOn: '1986-09-16', degreeOn: '2022-09-15', articles: 12 },
};

interface Submitted {
  submitApplication: {
    application: ({ id: string } & Record<string, unknown>) | null;
    userErrors: { field: string; code: string }[];
  };
}

let keys = 0;
async function submit(
  given: object,
  viewer = applicant('anyone'),
  idempotencyKey = `key ${++keys}`,
) {
  const data = await subgraph.query<Submitted>(
    mutation,
    { input: { idempotencyKey, ...given } },
    viewer,
  );
  return data.submitApplication;
}

const stored = (filter: object = {}) =>
  subgraph.connection.collection('applications').countDocuments(filter);

describe('an application that keeps every rule', () => {
  test('is taken in the name of the viewer, with who and when', async () => {
    const viewer = applicant('Ada');
    const { application, userErrors } = await submit(national, viewer);
    expect(userErrors).toEqual([]);
    expect(application).toMatchObject({
      title: national.title,
      status: 'SUBMITTED',
      submittedAt: '2027-03-20T09:00:00.000Z',
      version: 1,
      resubmissionNumber: 0,
      applicant: { id: viewer.claims.person_id },
      investigators: [{ id: viewer.claims.person_id }, { id: 'synthetic-person-0009' }],
      institution: { id: 'synthetic-university-01' },
      centre: { id: 'centre-049' },
      amountRequested: { minorUnits: 500_000, currency: 'CHF' },
      visit: null,
      profile: null,
      nextMilestone: { kind: 'DECISION', dueOn: '2027-07-17' },
      provenance: null,
    });
    const record = await subgraph.connection
      .collection('applications')
      .findOne({ _id: application?.id as never });
    expect(record).toMatchObject({
      createdBy: 'subject of Ada',
      createdAt: inMarch,
      updatedBy: 'subject of Ada',
    });
  });

  test('is then among the applicant’s own, and nobody else’s', async () => {
    const { application } = await submit(national, applicant('Ben'));
    const mine = '{ myApplications { id } }';
    expect(await subgraph.query(mine, {}, applicant('Ben'))).toEqual({
      myApplications: [{ id: application?.id }],
    });
    expect(await subgraph.query(mine, {}, applicant('Cleo'))).toEqual({ myApplications: [] });
  });

  test('for an observership of 14 days is taken', async () => {
    const { application } = await submit(observership, applicant('Dora'));
    expect(application?.visit).toEqual({ days: 14 });
  });

  test('for a start-up grant keeps the years and neither the day of birth nor that of the degree', async () => {
    now = inSummer;
    const { application } = await submit(startUp, applicant('Emil'));
    expect(application?.profile).toEqual({ ageYears: 40, yearsSinceDegree: 5, articles: null });
    const record = await subgraph.connection
      .collection('applications')
      .findOne({ _id: application?.id as never });
    expect(JSON.stringify(record)).not.toMatch(/1986-09-16|2022-09-15/);
  });
});

describe('the deadline, 1 June 2027 at 18:00:00 in Hong Kong', () => {
  test.each([
    ['2027-06-01T10:00:00.000Z', []],
    ['2027-06-01T10:00:00.999Z', []],
    ['2027-06-01T10:00:01.000Z', [{ field: 'callId', code: 'DEADLINE_PASSED' }]],
    // The call opens on 15 March, Hong Kong time.
    ['2027-03-14T15:59:59.999Z', [{ field: 'callId', code: 'CALL_NOT_OPEN' }]],
    ['2027-03-14T16:00:00.000Z', []],
  ])('at %s: %j', async (instant, userErrors) => {
    now = new Date(instant);
    expect((await submit(national, applicant(`at ${instant}`))).userErrors).toEqual(userErrors);
  });
});

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
      const before = await stored();
      const { application, userErrors } = await submit(input, {
        ...applicant('Fritz'),
        claims: { person_id: 'person-of-the-test-1' },
      });
      expect(application).toBeNull();
      expect(userErrors).toEqual([{ field, code }]);
      expect(await stored()).toBe(before);
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
    now = inSummer;
    const input = { ...startUp, profile: { ...startUp.profile, ...profile } };
    expect(await submit(input, applicant('Gerda'))).toEqual({
      application: null,
      userErrors: [{ field, code }],
    });
    expect(await stored({ applicantId: applicant('Gerda').claims.person_id })).toBe(0);
  });

  test('a topic that the foundation does not fund is refused', async () => {
    now = inSummer;
    const input = {
      ...national,
      callId: 'synthetic-call-synthetic-foundation-01-trauma-2027',
      pathologyGroup: 'DEFORMITY',
      amountRequested: { minorUnits: 5_000_000, currency: 'EUR' },
    };
    expect((await submit(input)).userErrors).toEqual([
      { field: 'pathologyGroup', code: 'TOPIC_NOT_FUNDED' },
    ]);
  });

  test('the call’s officer and chairperson are no investigators, and are told of to nobody who breaks another rule', async () => {
    const calls = subgraph.connection.collection('fundingCalls');
    const call = await calls.findOne({ _id: national.callId as never });
    for (const { personId } of [call?.officer, call?.chairperson]) {
      const input = { ...national, coInvestigatorIds: [personId] };
      expect(await submit(input, applicant('Hedwig'))).toEqual({
        application: null,
        userErrors: [{ field: 'coInvestigatorIds', code: 'INVESTIGATOR_DECIDES' }],
      });
      expect((await submit({ ...input, title: '' }, applicant('Hedwig'))).userErrors).toEqual([
        { field: 'title', code: 'LENGTH' },
      ]);
    }
  });

  test('all of them are told at once', async () => {
    const input = { ...observership, title: '', conflictFormEnclosed: false, visit: null };
    const { userErrors } = await submit(input, applicant('Hugo'));
    expect(userErrors.map(({ code }) => code)).toEqual([
      'LENGTH',
      'CONFLICT_FORM_MISSING',
      'VISIT_MISSING',
    ]);
  });
});

describe('one observership application per applicant and cycle', () => {
  test('the second is refused, in the next cycle it is taken', async () => {
    const viewer = applicant('Ida');
    expect((await submit(observership, viewer)).userErrors).toEqual([]);
    expect((await submit({ ...observership, title: 'Another visit' }, viewer)).userErrors).toEqual([
      { field: 'callId', code: 'ONE_APPLICATION_PER_CYCLE' },
    ]);
    now = new Date('2028-03-20T09:00:00.000Z');
    const next = { ...observership, callId: 'synthetic-call-eurospine-observership-2028' };
    expect((await submit(next, viewer)).userErrors).toEqual([]);
  });

  test('of 20 at the same moment, each with a key of its own, one is taken', async () => {
    const viewer = applicant('Jan');
    const results = await Promise.all(
      Array.from({ length: 20 }, () => submit(observership, viewer)),
    );
    expect(results.filter(({ application }) => application)).toHaveLength(1);
    const codes = results.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 19 }, () => 'ONE_APPLICATION_PER_CYCLE'));
    expect(await stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });
});

describe('a resubmission', () => {
  /** What the funder does once the application is judged. */
  async function decide(id: string | undefined, outcome: 'FUNDED' | 'DECLINED'): Promise<void> {
    await subgraph.connection.collection('decisions').insertOne({
      _id: `decision on ${id}` as never,
      applicationId: id,
      outcome,
      ground: outcome === 'FUNDED' ? 'SCORE_REACHED' : 'SCORE_TOO_LOW',
      decidedOn: '2027-03-20',
      decidedById: 'synthetic-person-0001',
      passedToChairperson: false,
    });
  }

  const resubmit = (id: string | undefined, viewer: Viewer, change: object = {}) =>
    submit({ ...national, ...change, resubmissionOf: id }, viewer);

  test('is taken twice, and not a third time', async () => {
    const viewer = applicant('Karl');
    let { application } = await submit(national, viewer);
    for (const resubmissionNumber of [1, 2]) {
      await decide(application?.id, 'DECLINED');
      ({ application } = await resubmit(application?.id, viewer));
      expect(application?.resubmissionNumber).toBe(resubmissionNumber);
    }
    await decide(application?.id, 'DECLINED');
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual([
      { field: 'resubmissionOf', code: 'RESUBMISSION_LIMIT' },
    ]);
  });

  test('of what is not decided, or was funded, is refused', async () => {
    const viewer = applicant('Lena');
    const { application } = await submit(national, viewer);
    const refused = [{ field: 'resubmissionOf', code: 'RESUBMISSION_NOT_DECLINED' }];
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual(refused);
    await decide(application?.id, 'FUNDED');
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual(refused);
  });

  test('of somebody else’s is refused in the same words as one of nothing', async () => {
    const { application } = await submit(national, applicant('Mia'));
    await decide(application?.id, 'DECLINED');
    const foreign = await resubmit(application?.id, applicant('Nils'));
    expect(foreign).toEqual(await resubmit('no-such-application', applicant('Nils')));
    expect(foreign.userErrors).toEqual([{ field: 'resubmissionOf', code: 'RESUBMISSION_UNKNOWN' }]);
  });

  test('to another programme is refused', async () => {
    const viewer = applicant('Olga');
    const { application } = await submit(national, viewer);
    await decide(application?.id, 'DECLINED');
    const elsewhere = await submit({ ...observership, resubmissionOf: application?.id }, viewer);
    expect(elsewhere.userErrors).toEqual([
      { field: 'resubmissionOf', code: 'RESUBMISSION_OTHER_PROGRAMME' },
    ]);
  });

  test('comes once from each version, also when ten come at the same moment', async () => {
    const viewer = applicant('Paul');
    const { application } = await submit(national, viewer);
    await decide(application?.id, 'DECLINED');
    const results = await Promise.all(
      Array.from({ length: 10 }, () => resubmit(application?.id, viewer)),
    );
    expect(results.filter((result) => result.application)).toHaveLength(1);
    expect(results.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 9 }, () => ({ field: 'resubmissionOf', code: 'RESUBMISSION_REPEATED' })),
    );
  });
});

describe('an idempotency key', () => {
  test('repeated, answers the first result and has one effect', async () => {
    const viewer = applicant('Quentin');
    const first = await submit(national, viewer, 'the same');
    now = new Date('2027-05-01T00:00:00.000Z');
    expect(await submit(national, viewer, 'the same')).toEqual(first);
    expect(await stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('50 times at once has one effect and one answer', async () => {
    const viewer = applicant('Rosa');
    const results = await Promise.all(
      Array.from({ length: 50 }, () => submit(national, viewer, 'fifty')),
    );
    expect(new Set(results.map(({ application }) => application?.id)).size).toBe(1);
    expect(results[0]?.application).not.toBeNull();
    expect(await stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('with other input is refused', async () => {
    const viewer = applicant('Sven');
    await submit(national, viewer, 'reused');
    const { data, errors } = await subgraph.run(
      mutation,
      { input: { ...national, title: 'Something else', idempotencyKey: 'reused' } },
      viewer,
    );
    expect(data).toEqual({ submitApplication: null });
    expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('of a refusal answers it again, though the call has opened since', async () => {
    const viewer = applicant('Tina');
    now = new Date('2027-03-01T00:00:00.000Z');
    const early = await submit(national, viewer, 'early');
    expect(early.userErrors).toEqual([{ field: 'callId', code: 'CALL_NOT_OPEN' }]);
    now = inMarch;
    expect(await submit(national, viewer, 'early')).toEqual(early);
    expect((await submit(national, viewer)).userErrors).toEqual([]);
  });
});

describe('who may submit', () => {
  test.each([
    ['someone without a token', { subject: null, scopes: [], claims: {} }],
    ['a reviewer', viewerWith(['grants:review'], { person_id: 'synthetic-person-0001' })],
    ['a funder', viewerWith(['grants:decide', 'grants:manage'])],
  ])('%s may not', async (_who, viewer) => {
    const before = await stored();
    const { data, errors } = await subgraph.run(
      mutation,
      { input: { ...national, idempotencyKey: `refused ${_who}` } },
      viewer,
    );
    expect(data).toEqual({ submitApplication: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(await stored()).toBe(before);
  });

  test('an account that belongs to no person may not', async () => {
    expect(await submit(national, viewerWith(['grants:apply']))).toEqual({
      application: null,
      userErrors: [{ field: null, code: 'NO_PERSON' }],
    });
  });
});

test.each([
  ['callId', { callId: 'no call' }],
  ['institutionId', { institutionId: '' }],
  ['centreId', { centreId: '$where' }],
  ['coInvestigatorIds', { coInvestigatorIds: ['a b'] }],
  ['resubmissionOf', { resubmissionOf: '{}' }],
  ['hostId', { visit: { hostId: '?', from: '2027-09-06', until: '2027-09-07' } }],
  ['idempotencyKey', { idempotencyKey: '' }],
])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, change) => {
  const before = await stored();
  const input = { ...national, idempotencyKey: `bad ${argument}`, ...change };
  const { errors } = await subgraph.run(mutation, { input }, applicant('Uwe'));
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(await stored()).toBe(before);
});
