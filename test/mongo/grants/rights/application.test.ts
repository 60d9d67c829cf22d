import { anonymous, type Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { GrantStory, person } from '../../../support/grants/GrantStory.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const story = new GrantStory();

describe.each(Object.entries(story.doors))('through %s', (_name, read) => {
  test('nobody without a token reads an application', async () => {
    expect((await read(story.cast.id, anonymous)).seen).toBeNull();
  });

  test('its applicant reads the overall score, the critiques and the outcome', async () => {
    const { seen } = await read(story.cast.id, person('grants:apply', story.cast.applicant));
    expect(seen?.overallScore).toBeCloseTo(story.cast.score, 12);
    expect(seen?.critiques).toEqual(story.cast.critiques);
    expect(seen).toMatchObject({ status: 'DECLINED', decision: { outcome: 'DECLINED' } });
  });

  test('its applicant reads no area score and no name of a reviewer or decider', async () => {
    const { seen, errors } = await read(
      story.cast.id,
      person('grants:apply', story.cast.applicant),
    );
    expect(seen).toMatchObject({ ownReview: null, reviews: null, decision: { decidedBy: null } });
    for (const error of errors) expect(error.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual([
      'decidedBy',
      'ownReview',
      'reviews',
    ]);
    const answer = JSON.stringify({ seen, errors });
    for (const id of [...story.cast.reviewers, story.cast.officer])
      expect(answer).not.toContain(id);
  });

  test('an assigned reviewer reads the application and their own review, and nothing of the others', async () => {
    const [reviewer, ...others] = story.cast.reviewers;
    const { seen, errors } = await read(story.cast.id, person('grants:review', reviewer));
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
    const reviews = story.subgraph.connection.collection('reviews');
    const [review] = await story.find('reviews', { applicationId: story.cast.id });
    await reviews.insertOne({
      _id: 'review-undeclared' as never,
      applicationId: story.cast.id,
      reviewerId: 'person-undeclared',
      assignedOn: review?.assignedOn,
      provenance: review?.provenance,
    });
    try {
      const viewer = person('grants:review', 'person-undeclared');
      expect((await read(story.cast.id, viewer)).seen).toBeNull();
      const list = '{ assignedApplications { id } }';
      expect(await story.subgraph.query(list, {}, viewer)).toEqual({ assignedApplications: [] });
    } finally {
      await reviews.deleteOne({ _id: 'review-undeclared' as never });
    }
  });

  test('a reviewer who disclosed a conflict of interest does not read it any more', async () => {
    expect(story.cast.recused).toBeDefined();
    const { seen } = await read(story.cast.id, person('grants:review', story.cast.recused));
    expect(seen).toBeNull();
  });

  test('the officer of the call reads every review, with its reviewer, and who decided', async () => {
    const { seen } = await read(story.cast.id, person('grants:decide', story.cast.officer));
    const names = seen?.reviews?.map(({ reviewer }) => reviewer.id) ?? [];
    expect(names).toEqual(expect.arrayContaining([...story.cast.reviewers]));
    expect(seen?.decision).toEqual({ outcome: 'DECLINED', decidedBy: { id: story.cast.officer } });
  });

  test('so do the chairperson and a steward', async () => {
    for (const viewer of [
      person('grants:decide', story.cast.chairperson),
      viewerWith(['grants:manage']),
    ])
      expect((await read(story.cast.id, viewer)).seen?.reviews?.length).toBeGreaterThanOrEqual(3);
  });

  test.each<[string, () => Viewer]>([
    ['another applicant', () => person('grants:apply', 'synthetic-person-9999')],
    ['the applicant without the scope', () => person('audit:read', story.cast.applicant)],
    ['the applicant with a reviewer’s scope', () => person('grants:review', story.cast.applicant)],
    ['a reviewer of other applications', () => person('grants:review', 'synthetic-person-9999')],
    ['a reviewer with an applicant’s scope', () => person('grants:apply', story.cast.reviewers[0])],
    ['someone who decides elsewhere', () => person('grants:decide', 'synthetic-person-9999')],
    ['the officer without the scope', () => person('grants:review', story.cast.officer)],
    ['an account that belongs to no person', () => viewerWith(['grants:apply', 'grants:decide'])],
  ])('%s finds nothing, as if it did not exist', async (_who, viewer) => {
    const foreign = await read(story.cast.id, viewer());
    expect(foreign.seen).toBeNull();
    expect(foreign).toEqual(await read('synthetic-application-9999', viewer()));
  });
});

test('an officer with a conflict of interest reads nothing; the chairperson who decided does', async () => {
  const passed = await story.castOf({ passedToChairperson: true });
  const officer = await story.doors._entities(passed.id, person('grants:decide', passed.officer));
  expect(officer.seen).toBeNull();
  const chairperson = await story.doors._entities(
    passed.id,
    person('grants:decide', passed.chairperson),
  );
  expect(chairperson.seen?.decision?.decidedBy).toEqual({ id: passed.chairperson });
});

test('a reviewer hears that it is funded when an award tells everybody', async () => {
  const funded = await story.castOf({ outcome: 'FUNDED', passedToChairperson: false });
  const [reviewer] = funded.reviewers;
  const { seen } = await story.doors['Query.application'](
    funded.id,
    person('grants:review', reviewer),
  );
  expect(seen).toMatchObject({ status: 'FUNDED', decision: null });
});

test('an applicant who is a steward too does not learn who reviewed', async () => {
  const viewer = viewerWith(['grants:apply', 'grants:manage'], { person_id: story.cast.applicant });
  const { seen } = await story.doors['Query.application'](story.cast.id, viewer);
  expect(seen).toMatchObject({ reviews: null, critiques: story.cast.critiques });
});
