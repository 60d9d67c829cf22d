import { grants } from '@spine/grants';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectValidRecords, storedBytes } from '../../support/storedRecords.ts';
import { openSeeded, type TestSubgraph, testSeed } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(grants);
});
afterAll(() => subgraph.end());

const models = () => Object.values(subgraph.connection.models);

async function bytesOf(seed: number): Promise<string> {
  await subgraph.end();
  subgraph = await openSeeded(grants, { seed });
  return storedBytes(models());
}

test('one seed number gives the same bytes, another one others', async () => {
  const other = await bytesOf(testSeed + 1);
  const first = await bytesOf(testSeed);
  expect(await bytesOf(testSeed)).toBe(first);
  expect(other).not.toBe(first);
});

test('every seeded record passes the validators of its model', async () => {
  await expectValidRecords(models());
});

test('every made-up record says so in its id', async () => {
  for (const model of models())
    expect(
      await model.collection.countDocuments({
        'provenance.kind': 'SYNTHETIC',
        _id: { $not: /^synthetic-/ },
      }),
    ).toBe(0);
});

/** Every record of a kind, in order of id, as it lies in the database. */
async function all<R>(collection: string): Promise<(R & { _id: string })[]> {
  const records = await subgraph.connection
    .collection(collection)
    .find()
    .sort({ _id: 1 })
    .toArray();
  return records as unknown as (R & { _id: string })[];
}

interface Money {
  minorUnits: number;
  currency: string;
}

interface Call {
  kind: string;
  programmeId: string;
  opensOn?: string;
  deadlineAt: Date;
  maxAmount?: Money;
  pathologyGroups: string[];
  officer: { personId: string };
  chairperson: { personId: string };
}

interface Application {
  callId: string;
  applicantId: string;
  investigatorIds: string[];
  institutionId: string;
  centreId: string;
  pathologyGroup: string;
  amountRequested: Money;
  submittedAt: Date;
  resubmissionOf?: string;
  resubmissionNumber: number;
  visit?: { from: string; until: string };
  profile?: { ageYears: number; yearsSinceDegree: number };
}

interface Review {
  applicationId: string;
  reviewerId: string;
  declaration: { affiliations: { organizationId: string; centreId: string }[] };
  scores?: { points: number }[];
}

interface Decision {
  applicationId: string;
  outcome: string;
  ground: string;
  decidedById: string;
  passedToChairperson: boolean;
}

interface Award {
  applicationId: string;
  recipientId: string;
  funderId: string;
  amountAwarded: Money;
  pathologyGroup: string;
  milestones: { kind: string; dueOn: string; receivedOn?: string; acceptedOn?: string }[];
  terminatedOn?: string;
}

interface Tranche {
  awardId: string;
  percent: number;
  amount: Money;
  payeeId: string;
  milestone: string;
  paidOn?: string;
}

const byId = <R extends { _id: string }>(records: readonly R[]) =>
  new Map(records.map((record) => [record._id, record]));
const known = <R>(records: Map<string, R>, id: string): R => {
  const record = records.get(id);
  if (!record) throw new Error(`${id} is missing.`);
  return record;
};

describe('synthetic applications', () => {
  test('come while their call is open, within its amount, currency and topics', async () => {
    const calls = byId(await all<Call>('fundingCalls'));
    const applications = await all<Application>('applications');
    expect(applications.length).toBeGreaterThan(100);
    for (const { callId, submittedAt, amountRequested, pathologyGroup } of applications) {
      const call = known(calls, callId);
      expect(submittedAt.getTime()).toBeLessThanOrEqual(call.deadlineAt.getTime());
      // A day's room, as the first day is one of the call's time zone.
      const opened = new Date(`${call.opensOn}T00:00:00Z`).getTime() - 86_400_000;
      expect(submittedAt.getTime()).toBeGreaterThan(opened);
      expect(amountRequested.currency).toBe(call.maxAmount?.currency);
      expect(amountRequested.minorUnits).toBeLessThanOrEqual(call.maxAmount?.minorUnits ?? 0);
      expect(call.pathologyGroups).toContain(pathologyGroup);
    }
  });

  test('come from people, hospitals, universities and centres of the synthetic world', async () => {
    const { people, centres } = syntheticWorld(testSeed);
    const personIds = new Set(people.map(({ id }) => id));
    const centreIds = new Set(centres.map(({ id }) => id));
    for (const { investigatorIds, institutionId, centreId } of await all<Application>(
      'applications',
    )) {
      for (const id of investigatorIds) expect(personIds).toContain(id);
      expect(centreIds).toContain(centreId);
      expect(institutionId).toMatch(/^synthetic-(hospital-\d{3}|university-0[1-5])$/);
    }
  });

  test('come again at most twice, each time after it was declined', async () => {
    const applications = byId(await all<Application>('applications'));
    const outcomes = new Map(
      (await all<Decision>('decisions')).map(({ applicationId, outcome }) => [
        applicationId,
        outcome,
      ]),
    );
    const again = [...applications.values()].filter(({ resubmissionOf }) => resubmissionOf);
    expect(again.length).toBeGreaterThan(10);
    for (const { resubmissionOf = '', resubmissionNumber, applicantId } of again) {
      const earlier = known(applications, resubmissionOf);
      expect(resubmissionNumber).toBe(earlier.resubmissionNumber + 1);
      expect(resubmissionNumber).toBeLessThanOrEqual(2);
      expect(earlier.applicantId).toBe(applicantId);
      expect(outcomes.get(resubmissionOf)).toBe('DECLINED');
    }
  });

  test('for a start-up grant come from people of at most 40 with a degree of at most five years', async () => {
    const calls = byId(await all<Call>('fundingCalls'));
    const startUps = (await all<Application>('applications')).filter(
      ({ callId }) => calls.get(callId)?.kind === 'START_UP',
    );
    expect(startUps.length).toBeGreaterThan(20);
    for (const { profile } of startUps) {
      expect(profile?.ageYears).toBeLessThanOrEqual(40);
      expect(profile?.yearsSinceDegree).toBeLessThanOrEqual(5);
    }
  });

  test('that come again a year later are from people a year older', async () => {
    const applications = byId(await all<Application>('applications'));
    const again = [...applications.values()].filter(
      ({ profile, resubmissionOf }) => profile && resubmissionOf,
    );
    expect(again.length).toBeGreaterThan(0);
    for (const { profile, resubmissionOf } of again) {
      const before = applications.get(resubmissionOf ?? '')?.profile;
      expect(profile?.ageYears).toBeGreaterThan(before?.ageYears ?? Number.POSITIVE_INFINITY);
    }
  });

  test('for an observership are one a person and call, for at most 14 days', async () => {
    const calls = byId(await all<Call>('fundingCalls'));
    const visits = (await all<Application>('applications')).filter(
      ({ callId }) => calls.get(callId)?.kind === 'OBSERVERSHIP',
    );
    expect(visits.length).toBeGreaterThan(10);
    expect(new Set(visits.map(({ applicantId, callId }) => `${applicantId} ${callId}`)).size).toBe(
      visits.length,
    );
    for (const { visit } of visits) {
      const days =
        (Date.parse(visit?.until ?? '') - Date.parse(visit?.from ?? '')) / 86_400_000 + 1;
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(14);
    }
  });
});

describe('synthetic reviews and decisions', () => {
  test('no reviewer scores what they apply for, or what comes from their own house', async () => {
    const applications = byId(await all<Application>('applications'));
    const reviewers = new Set(syntheticWorld(testSeed).reviewers.map(({ id }) => id));
    const reviews = await all<Review>('reviews');
    let recused = 0;
    for (const { applicationId, reviewerId, declaration, scores } of reviews) {
      const { investigatorIds, institutionId, centreId } = known(applications, applicationId);
      expect(reviewers).toContain(reviewerId);
      expect(investigatorIds).not.toContain(reviewerId);
      const isClose = declaration.affiliations.some(
        (each) => each.organizationId === institutionId || each.centreId === centreId,
      );
      if (isClose) expect(scores).toBeUndefined();
      if (isClose) recused += 1;
    }
    expect(recused).toBeGreaterThan(0);
  });

  test('a decision rests on three scored reviews, and money goes to 7 points and more only', async () => {
    const reviews = await all<Review>('reviews');
    const grounds = new Set<string>();
    for (const { applicationId, outcome, ground } of await all<Decision>('decisions')) {
      const scored = reviews.filter(
        (review) => review.applicationId === applicationId && review.scores,
      );
      expect(scored).toHaveLength(3);
      const points = scored.flatMap(({ scores = [] }) => scores.map((score) => score.points));
      expect(points).toHaveLength(21);
      const reached = points.reduce((sum, each) => sum + each, 0) >= 7 * 21;
      expect(outcome === 'FUNDED' || ground === 'BUDGET_SPENT').toBe(reached);
      grounds.add(ground);
    }
    expect([...grounds].sort()).toEqual(['BUDGET_SPENT', 'SCORE_REACHED', 'SCORE_TOO_LOW']);
  });

  test('the officer decides, or the chairperson where the application is close to the officer', async () => {
    const calls = byId(await all<Call>('fundingCalls'));
    const applications = byId(await all<Application>('applications'));
    const { centres } = syntheticWorld(testSeed);
    const passed = [];
    for (const decision of await all<Decision>('decisions')) {
      const { callId, centreId, institutionId } = known(applications, decision.applicationId);
      const { officer, chairperson } = known(calls, callId);
      const house = centres.find(({ surgeons }) =>
        surgeons.some(({ id }) => id === officer.personId),
      );
      const isClose = house?.id === centreId || house?.hospital.id === institutionId;
      expect(decision.passedToChairperson).toBe(isClose);
      expect(decision.decidedById).toBe((isClose ? chairperson : officer).personId);
      if (isClose) passed.push(decision);
    }
    expect(passed.length).toBeGreaterThan(0);
  });
});

describe('synthetic awards', () => {
  test('belong to the funded applications, one each, and to all five groups', async () => {
    const awards = await all<Award>('awards');
    const funded = (await all<Decision>('decisions')).filter(({ outcome }) => outcome === 'FUNDED');
    expect(awards.map(({ applicationId }) => applicationId).sort()).toEqual(
      funded.map(({ applicationId }) => applicationId).sort(),
    );
    expect(new Set(awards.map(({ pathologyGroup }) => pathologyGroup))).toEqual(
      new Set(['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION']),
    );
  });

  test('are split into tranches without losing a unit, paid to the institution after the report', async () => {
    const tranches = await all<Tranche>('tranches');
    for (const award of await all<Award>('awards')) {
      const own = tranches.filter(({ awardId }) => awardId === award._id);
      const sum = (parts: Tranche[]) =>
        parts.reduce((total, { amount }) => total + amount.minorUnits, 0);
      expect(sum(own)).toBe(award.amountAwarded.minorUnits);
      expect(own.reduce((total, { percent }) => total + percent, 0)).toBe(100);
      expect(sum(own.filter(({ paidOn }) => paidOn))).toBeLessThanOrEqual(
        award.amountAwarded.minorUnits,
      );
      for (const { payeeId, amount, milestone, paidOn } of own) {
        expect(payeeId).toBe(award.recipientId);
        expect(payeeId).not.toMatch(/person/);
        expect(amount.currency).toBe(award.amountAwarded.currency);
        const accepted = award.milestones.find(({ kind }) => kind === milestone)?.acceptedOn;
        if (paidOn) expect(paidOn >= (accepted ?? '9999')).toBe(true);
      }
    }
  });

  test('are in every state on the day the story ends, and so are their milestones and tranches', async () => {
    const { awards } = await subgraph.query<{ awards: { nodes: States[] } }>(
      `{ awards(first: 100) { nodes {
        status(asOf: "2026-01-01") milestones { status(asOf: "2026-01-01") } tranches { status(asOf: "2026-01-01") }
      } } }`,
      {},
      { subject: 'steward', scopes: ['grants:manage'], claims: {} },
    );
    const seen = (values: string[]) => [...new Set(values)].sort();
    expect(seen(awards.nodes.map(({ status }) => status))).toEqual([
      'ACTIVE',
      'COMPLETED',
      'PENDING_AGREEMENT',
      'REPORT_OVERDUE',
      'TERMINATED',
    ]);
    const milestones = awards.nodes.flatMap((award) =>
      award.milestones.map(({ status }) => status),
    );
    expect(seen(milestones)).toEqual(['ACCEPTED', 'OVERDUE', 'RECEIVED', 'UPCOMING']);
    const tranches = awards.nodes.flatMap((award) => award.tranches.map(({ status }) => status));
    expect(seen(tranches)).toEqual(['CANCELLED', 'HELD', 'PAID', 'PAYABLE']);
  });
});

interface States {
  status: string;
  milestones: { status: string }[];
  tranches: { status: string }[];
}

describe('MongoDB itself refuses', () => {
  test.each([
    ['awards', { 'amountAwarded.minorUnits': 0 }],
    ['awards', { 'amountAwarded.minorUnits': 10.5 }],
    ['awards', { recipientId: null }],
    ['applications', { 'amountRequested.currency': 'francs' }],
    ['applications', { investigatorIds: [] }],
    ['decisions', { outcome: 'MAYBE' }],
    ['tranches', { percent: 101 }],
    ['tranches', { amount: 5 }],
    ['reviews', { scores: [{ area: 'NOVELTY', points: 11 }] }],
  ])('in %s the change %j', async (collection, change) => {
    await expect(
      subgraph.connection.collection(collection).updateOne({}, { $set: change }),
    ).rejects.toMatchObject({ code: 121 });
  });

  test('funding what stayed below the line', async () => {
    await expect(
      subgraph.connection
        .collection('decisions')
        .updateOne({ ground: 'SCORE_TOO_LOW' }, { $set: { outcome: 'FUNDED' } }),
    ).rejects.toMatchObject({ code: 121 });
  });

  test('a second decision on an application, as the first is final', async () => {
    const decisions = subgraph.connection.collection('decisions');
    const first = await decisions.findOne();
    await expect(decisions.insertOne({ ...first, _id: 'another' as never })).rejects.toMatchObject({
      code: 11_000,
    });
  });
});
