import { beforeAll, describe, expect, test } from 'vitest';
import { GrantStory, person } from '../../../support/grants/GrantStory.ts';

const story = new GrantStory();

describe('before the decision', () => {
  let undecided: { id: string; applicant: string; officer: string };
  beforeAll(async () => {
    const decided = (await story.find('decisions', {})).map(({ applicationId }) => applicationId);
    const scored = (await story.find('reviews', { scores: { $exists: true } })).map(
      ({ applicationId }) => applicationId,
    );
    const [application] = await story.find('applications', { _id: { $nin: decided, $in: scored } });
    const [call] = await story.find('fundingCalls', { _id: application?.callId });
    const officer = call?.officer as unknown as { personId: string } | undefined;
    undecided = {
      id: String(application?._id),
      applicant: String(application?.applicantId),
      officer: String(officer?.personId),
    };
  });

  test('the applicant waits for score, critiques and decision, and knows when it is due', async () => {
    const data = await story.subgraph.query(
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
    const { seen } = await story.doors['Query.application'](
      undecided.id,
      person('grants:decide', undecided.officer),
    );
    expect(seen?.critiques?.length).toBeGreaterThan(0);
  });
});
