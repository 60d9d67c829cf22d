import { grants } from '@spine/grants';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
/** A declined application, and everyone who has to do with it. */
let cast: Cast;
beforeAll(async () => {
  subgraph = await openSeeded(grants);
  cast = await castOf({ ground: 'SCORE_TOO_LOW', passedToChairperson: false });
});
afterAll(() => subgraph.end());

interface Cast {
  readonly id: string;
  readonly critiques: readonly string[];
  readonly score: number;
  readonly applicant: string;
  readonly reviewers: readonly string[];
  readonly recused: string | undefined;
  readonly officer: string;
  readonly chairperson: string;
}

type Row = Record<string, never> & { _id: string };

async function find(collection: string, filter: object): Promise<Row[]> {
  const cursor = subgraph.connection.collection(collection).find(filter).sort({ _id: 1 });
  return (await cursor.toArray()) as unknown as Row[];
}

async function castOf(decided: object): Promise<Cast> {
  const decisions = await find('decisions', decided);
  const stories = await Promise.all(
    decisions.map(async ({ applicationId }) => {
      const [application] = await find('applications', { _id: applicationId });
      const [call] = await find('fundingCalls', { _id: application?.callId });
      const reviews = await find('reviews', { applicationId });
      return { application, call, reviews } as unknown as Story;
    }),
  );
  // One whose reviewers include somebody who had a conflict of interest, where there is one.
  const story = stories.find(({ reviews }) => reviews.length > 3) ?? stories[0];
  if (!story) throw new Error('No such application.');
  const scored = story.reviews.filter(({ scores }) => scores);
  const points = scored.flatMap(({ scores = [] }) => scores.map((each) => each.points));
  return {
    id: story.application._id,
    critiques: scored.map(({ critique = '' }) => critique).sort(),
    score: points.reduce((sum, each) => sum + each, 0) / 21,
    applicant: story.application.applicantId,
    reviewers: scored.map(({ reviewerId }) => reviewerId),
    recused: story.reviews.find(({ scores }) => !scores)?.reviewerId,
    officer: story.call.officer.personId,
    chairperson: story.call.chairperson.personId,
  };
}

interface Story {
  application: { _id: string; applicantId: string };
  call: { officer: { personId: string }; chairperson: { personId: string } };
  reviews: {
    reviewerId: string;
    critique?: string;
    scores?: { points: number }[];
  }[];
}

const person = (scope: string, personId: string | undefined): Viewer =>
  viewerWith([scope], { person_id: personId ?? 'nobody' });

const fields = `
  title
  status
  overallScore
  critiques
  ownReview { scores { points } }
  reviews { reviewer { id } }
  decision { outcome decidedBy { id } }
  nextMilestone { kind }
`;

interface Seen {
  title: string;
  status: string;
  overallScore: number | null;
  critiques: string[] | null;
  ownReview: { scores: object[] } | null;
  reviews: { reviewer: { id: string } }[] | null;
  decision: { outcome: string; decidedBy: { id: string } | null } | null;
}

/** The two doors to an application: the field, and the reference that another subgraph would follow. */
const doors = {
  'Query.application': async (id: string, viewer: Viewer) => {
    const query = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
    const { data, errors = [] } = await subgraph.run(query, { id }, viewer);
    return { seen: data?.application as Seen | null, errors };
  },
  _entities: async (id: string, viewer: Viewer) => {
    const query = `query ($id: ID!) {
      _entities(representations: [{ __typename: "Application", id: $id }]) { ... on Application { ${fields} } }
    }`;
    const { data, errors = [] } = await subgraph.run(query, { id }, viewer);
    const [seen = null] = (data?._entities ?? []) as (Seen | null)[];
    return { seen, errors };
  },
};

describe.each(Object.entries(doors))('through %s', (_name, read) => {
  test('nobody without a token reads an application', async () => {
    expect((await read(cast.id, anonymous)).seen).toBeNull();
  });

  test('its applicant reads the overall score, the critiques and the outcome', async () => {
    const { seen } = await read(cast.id, person('grants:apply', cast.applicant));
    expect(seen?.overallScore).toBeCloseTo(cast.score, 12);
    expect(seen?.critiques).toEqual(cast.critiques);
    expect(seen).toMatchObject({ status: 'DECLINED', decision: { outcome: 'DECLINED' } });
  });

  test('its applicant reads no area score and no name of a reviewer or decider', async () => {
    const { seen, errors } = await read(cast.id, person('grants:apply', cast.applicant));
    expect(seen).toMatchObject({ ownReview: null, reviews: null, decision: { decidedBy: null } });
    for (const error of errors) expect(error.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual([
      'decidedBy',
      'ownReview',
      'reviews',
    ]);
    const answer = JSON.stringify({ seen, errors });
    for (const id of [...cast.reviewers, cast.officer]) expect(answer).not.toContain(id);
  });

  test('an assigned reviewer reads the application and their own review, and nothing of the others', async () => {
    const [reviewer, ...others] = cast.reviewers;
    const { seen, errors } = await read(cast.id, person('grants:review', reviewer));
    expect(seen?.title).toMatch(/^Synthetic study/);
    expect(seen?.ownReview?.scores).toHaveLength(7);
    expect(seen).toMatchObject({
      status: 'IN_REVIEW',
      overallScore: null,
      critiques: null,
      reviews: null,
      decision: null,
    });
    const answer = JSON.stringify({ seen, errors });
    for (const id of others) expect(answer).not.toContain(id);
  });

  test('a reviewer who has disclosed nothing yet does not read it', async () => {
    const reviews = subgraph.connection.collection('reviews');
    const [review] = await find('reviews', { applicationId: cast.id });
    await reviews.insertOne({
      _id: 'review-undeclared' as never,
      applicationId: cast.id,
      reviewerId: 'person-undeclared',
      assignedOn: review?.assignedOn,
      provenance: review?.provenance,
    });
    try {
      const viewer = person('grants:review', 'person-undeclared');
      expect((await read(cast.id, viewer)).seen).toBeNull();
      const list = '{ assignedApplications { id } }';
      expect(await subgraph.query(list, {}, viewer)).toEqual({ assignedApplications: [] });
    } finally {
      await reviews.deleteOne({ _id: 'review-undeclared' as never });
    }
  });

  test('a reviewer who disclosed a conflict of interest does not read it any more', async () => {
    expect(cast.recused).toBeDefined();
    const { seen } = await read(cast.id, person('grants:review', cast.recused));
    expect(seen).toBeNull();
  });

  test('the officer of the call reads every review, with its reviewer, and who decided', async () => {
    const { seen } = await read(cast.id, person('grants:decide', cast.officer));
    const names = seen?.reviews?.map(({ reviewer }) => reviewer.id) ?? [];
    expect(names).toEqual(expect.arrayContaining([...cast.reviewers]));
    expect(seen?.decision).toEqual({ outcome: 'DECLINED', decidedBy: { id: cast.officer } });
  });

  test('so do the chairperson and a steward', async () => {
    for (const viewer of [person('grants:decide', cast.chairperson), viewerWith(['grants:manage'])])
      expect((await read(cast.id, viewer)).seen?.reviews?.length).toBeGreaterThanOrEqual(3);
  });

  test.each<[string, () => Viewer]>([
    ['another applicant', () => person('grants:apply', 'synthetic-person-9999')],
    ['the applicant without the scope', () => person('audit:read', cast.applicant)],
    ['the applicant with a reviewer’s scope', () => person('grants:review', cast.applicant)],
    ['a reviewer of other applications', () => person('grants:review', 'synthetic-person-9999')],
    ['a reviewer with an applicant’s scope', () => person('grants:apply', cast.reviewers[0])],
    ['someone who decides elsewhere', () => person('grants:decide', 'synthetic-person-9999')],
    ['the officer without the scope', () => person('grants:review', cast.officer)],
    ['an account that belongs to no person', () => viewerWith(['grants:apply', 'grants:decide'])],
  ])('%s finds nothing, as if it did not exist', async (_who, viewer) => {
    const foreign = await read(cast.id, viewer());
    expect(foreign.seen).toBeNull();
    expect(foreign).toEqual(await read('synthetic-application-9999', viewer()));
  });
});

test('an officer with a conflict of interest reads nothing; the chairperson who decided does', async () => {
  const passed = await castOf({ passedToChairperson: true });
  const officer = await doors._entities(passed.id, person('grants:decide', passed.officer));
  expect(officer.seen).toBeNull();
  const chairperson = await doors._entities(passed.id, person('grants:decide', passed.chairperson));
  expect(chairperson.seen?.decision?.decidedBy).toEqual({ id: passed.chairperson });
});

test('a reviewer hears that it is funded when an award tells everybody', async () => {
  const funded = await castOf({ outcome: 'FUNDED', passedToChairperson: false });
  const [reviewer] = funded.reviewers;
  const { seen } = await doors['Query.application'](funded.id, person('grants:review', reviewer));
  expect(seen).toMatchObject({ status: 'FUNDED', decision: null });
});

test('an applicant who is a steward too does not learn who reviewed', async () => {
  const viewer = viewerWith(['grants:apply', 'grants:manage'], { person_id: cast.applicant });
  const { seen } = await doors['Query.application'](cast.id, viewer);
  expect(seen).toMatchObject({ reviews: null, critiques: cast.critiques });
});

describe('before the decision', () => {
  let undecided: { id: string; applicant: string; officer: string };
  beforeAll(async () => {
    const decided = (await find('decisions', {})).map(({ applicationId }) => applicationId);
    const scored = (await find('reviews', { scores: { $exists: true } })).map(
      ({ applicationId }) => applicationId,
    );
    const [application] = await find('applications', { _id: { $nin: decided, $in: scored } });
    const [call] = await find('fundingCalls', { _id: application?.callId });
    const officer = call?.officer as unknown as { personId: string } | undefined;
    undecided = {
      id: String(application?._id),
      applicant: String(application?.applicantId),
      officer: String(officer?.personId),
    };
  });

  test('the applicant waits for score, critiques and decision, and knows when it is due', async () => {
    const data = await subgraph.query(
      'query ($id: ID!) { application(id: $id) { status overallScore critiques decision { outcome } nextMilestone { kind dueOn receivedOn status } } }',
      undecided,
      person('grants:apply', undecided.applicant),
    );
    expect(data).toEqual({
      application: {
        status: 'IN_REVIEW',
        overallScore: null,
        critiques: null,
        decision: null,
        nextMilestone: {
          kind: 'DECISION',
          dueOn: '2026-03-31',
          receivedOn: null,
          status: 'OVERDUE',
        },
      },
    });
  });

  test('the officer reads what is there', async () => {
    const { seen } = await doors['Query.application'](
      undecided.id,
      person('grants:decide', undecided.officer),
    );
    expect(seen?.critiques?.length).toBeGreaterThan(0);
  });
});

describe('lists', () => {
  test('an applicant lists their own applications, newest first, with the next milestone of each', async () => {
    const [award] = await find('awards', {
      milestones: { $elemMatch: { receivedOn: { $exists: false } } },
      terminatedOn: { $exists: false },
    });
    const [applicant = ''] = (award?.investigatorIds ?? []) as unknown as string[];
    const { myApplications } = await subgraph.query<{ myApplications: Mine[] }>(
      '{ myApplications { id submittedAt applicant { id } award { id nextMilestone { kind } } nextMilestone { kind } } }',
      {},
      person('grants:apply', applicant),
    );
    for (const mine of myApplications) expect(mine.applicant.id).toBe(applicant);
    const dates = myApplications.map(({ submittedAt }) => submittedAt);
    expect(dates).toEqual(dates.toSorted().reverse());
    const funded = myApplications.find((mine) => mine.award?.id === award?._id);
    expect(funded?.nextMilestone).toEqual(funded?.award?.nextMilestone);
    expect(funded?.nextMilestone).not.toBeNull();
  });

  test('a reviewer lists the applications assigned to them, with their own review and no other name', async () => {
    const [reviewer = '', ...others] = cast.reviewers;
    const { data, errors } = await subgraph.run(
      '{ assignedApplications { id ownReview { reviewer { id } scores { area points } } } }',
      {},
      person('grants:review', reviewer),
    );
    expect(errors).toBeUndefined();
    const assigned = data?.assignedApplications as { id: string }[];
    expect(assigned.map(({ id }) => id)).toContain(cast.id);
    for (const id of others) expect(JSON.stringify(data)).not.toContain(`"${id}"`);
  });

  test('an officer lists the applications to their call, those of their own house left out', async () => {
    const passed = await castOf({ passedToChairperson: true });
    const [application] = await find('applications', { _id: passed.id });
    const id = application?.callId;
    const list = async (viewer: Viewer) => {
      const { fundingCall } = await subgraph.query<{ fundingCall: { applications: object[] } }>(
        'query ($id: ID!) { fundingCall(id: $id) { applications { id } } }',
        { id },
        viewer,
      );
      return fundingCall.applications.map((each) => (each as { id: string }).id);
    };
    const all = await list(person('grants:decide', passed.chairperson));
    const officers = await list(person('grants:decide', passed.officer));
    expect(all).toContain(passed.id);
    expect(all.length).toBe((await find('applications', { callId: id })).length);
    expect(officers).not.toContain(passed.id);
    expect(officers.length).toBeGreaterThan(0);
    expect(await list(person('grants:decide', 'synthetic-person-9999'))).toEqual([]);
  });

  test.each(['myApplications', 'assignedApplications'])(
    '%s is empty for an account without a person',
    async (field) => {
      const viewer = viewerWith(['grants:apply', 'grants:review']);
      expect(await subgraph.query(`{ ${field} { id } }`, {}, viewer)).toEqual({ [field]: [] });
    },
  );

  test.each([
    ['application(id: "a") { id }', 'application'],
    ['myApplications { id }', 'myApplications'],
    ['assignedApplications { id }', 'assignedApplications'],
  ])('{ %s } is refused without a scope', async (field, name) => {
    const { data, errors } = await subgraph.run(`{ ${field} }`);
    expect(data).toEqual({ [name]: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});

interface Mine {
  id: string;
  submittedAt: string;
  applicant: { id: string };
  award: { id: string; nextMilestone: object | null } | null;
  nextMilestone: object | null;
}

describe('the money of an award', () => {
  const query = `query ($id: ID!) { award(id: $id) {
    title amountAwarded { minorUnits currency } tranches { amount { minorUnits } payee { id } } disbursed { minorUnits } application { id }
  } }`;

  async function funded() {
    const award = await castOf({ outcome: 'FUNDED', passedToChairperson: false });
    const [record] = await find('awards', { applicationId: award.id });
    return { ...award, awardId: String(record?._id) };
  }

  test('is public as a sum, its instalments and its application are not', async () => {
    const { awardId } = await funded();
    const { data, errors } = await subgraph.run(query, { id: awardId });
    expect(data?.award).toMatchObject({
      title: expect.stringMatching(/^Synthetic study/),
      amountAwarded: { minorUnits: expect.any(Number) },
      tranches: null,
      disbursed: null,
      application: null,
    });
    const refused = errors?.map(({ path }) => path?.at(-1));
    expect(refused?.toSorted()).toEqual(['application', 'disbursed', 'tranches']);
  });

  test.each(['applicant', 'officer'] as const)('is open in full to its %s', async (role) => {
    const { awardId, id, ...people } = await funded();
    const scope = role === 'applicant' ? 'grants:apply' : 'grants:decide';
    const { award } = await subgraph.query<{ award: Opened }>(
      query,
      { id: awardId },
      person(scope, people[role]),
    );
    const parts = award.tranches.map(({ amount }) => amount.minorUnits);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(award.amountAwarded.minorUnits);
    expect(award.application).toEqual({ id });
  });

  interface Opened {
    amountAwarded: { minorUnits: number };
    tranches: { amount: { minorUnits: number } }[];
    application: object;
  }
});
