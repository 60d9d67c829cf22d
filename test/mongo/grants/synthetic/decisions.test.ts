import { grants } from '@spine/grants';
import { syntheticWorld } from '@spine/synthetic';
import { describe, expect, test } from 'vitest';
import {
  type Application,
  all,
  byId,
  type Call,
  type Decision,
  known,
  type Review,
} from '../../../support/grants/records.ts';
import { seededSubgraph } from '../../../support/seededSubgraph.ts';
import { testSeed } from '../../../support/subgraph.ts';

const subgraph = seededSubgraph(grants);

describe('synthetic reviews and decisions', () => {
  test('no reviewer scores what they apply for, or what comes from their own house', async () => {
    const applications = byId(await all<Application>(subgraph, 'applications'));
    const reviewers = new Set(syntheticWorld(testSeed).reviewers.map(({ id }) => id));
    const reviews = await all<Review>(subgraph, 'reviews');
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
    const reviews = await all<Review>(subgraph, 'reviews');
    const grounds = new Set<string>();
    for (const { applicationId, outcome, ground } of await all<Decision>(subgraph, 'decisions')) {
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
    const calls = byId(await all<Call>(subgraph, 'fundingCalls'));
    const applications = byId(await all<Application>(subgraph, 'applications'));
    const { centres } = syntheticWorld(testSeed);
    const passed = [];
    for (const decision of await all<Decision>(subgraph, 'decisions')) {
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
