import type { Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { GrantStory, person } from '../../../support/grants/GrantStory.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const story = new GrantStory();

describe('lists', () => {
  test('an applicant lists their own applications, newest first, with the next milestone of each', async () => {
    const [award] = await story.find('awards', {
      milestones: { $elemMatch: { receivedOn: { $exists: false } } },
      terminatedOn: { $exists: false },
    });
    const [applicant = ''] = (award?.investigatorIds ?? []) as unknown as string[];
    const { myApplications } = await story.subgraph.query<{ myApplications: Mine[] }>(
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
    const [reviewer = '', ...others] = story.cast.reviewers;
    const { data, errors } = await story.subgraph.run(
      '{ assignedApplications { id ownReview { reviewer { id } scores { area points } } } }',
      {},
      person('grants:review', reviewer),
    );
    expect(errors).toBeUndefined();
    const assigned = data?.assignedApplications as { id: string }[];
    expect(assigned.map(({ id }) => id)).toContain(story.cast.id);
    for (const id of others) expect(JSON.stringify(data)).not.toContain(`"${id}"`);
  });

  test('an officer lists the applications to their call, those of their own house left out', async () => {
    const passed = await story.castOf({ passedToChairperson: true });
    const [application] = await story.find('applications', { _id: passed.id });
    const id = application?.callId;
    const list = async (viewer: Viewer) => {
      const { fundingCall } = await story.subgraph.query<{
        fundingCall: { applications: object[] };
      }>('query ($id: ID!) { fundingCall(id: $id) { applications { id } } }', { id }, viewer);
      return fundingCall.applications.map((each) => (each as { id: string }).id);
    };
    const all = await list(person('grants:decide', passed.chairperson));
    const officers = await list(person('grants:decide', passed.officer));
    expect(all).toContain(passed.id);
    expect(all.length).toBe((await story.find('applications', { callId: id })).length);
    expect(officers).not.toContain(passed.id);
    expect(officers.length).toBeGreaterThan(0);
    expect(await list(person('grants:decide', 'synthetic-person-9999'))).toEqual([]);
  });

  test.each(['myApplications', 'assignedApplications'])(
    '%s is empty for an account without a person',
    async (field) => {
      const viewer = viewerWith(['grants:apply', 'grants:review']);
      expect(await story.subgraph.query(`{ ${field} { id } }`, {}, viewer)).toEqual({
        [field]: [],
      });
    },
  );

  test.each([
    ['application(id: "a") { id }', 'application'],
    ['myApplications { id }', 'myApplications'],
    ['assignedApplications { id }', 'assignedApplications'],
  ])('{ %s } is refused without a scope', async (field, name) => {
    const { data, errors } = await story.subgraph.run(`{ ${field} }`);
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
