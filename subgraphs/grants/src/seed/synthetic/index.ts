import { syntheticWorld } from '@spine/synthetic';
import type { ApplicationRecord } from '../../models/Application.ts';
import type { AwardRecord } from '../../models/Award.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import type { FundingCallRecord } from '../../models/FundingCall.ts';
import type { GrantCriteriaRecord } from '../../models/GrantCriteria.ts';
import type { GrantProgrammeRecord } from '../../models/GrantProgramme.ts';
import type { OutputRecord } from '../../models/Output.ts';
import type { ReviewRecord } from '../../models/Review.ts';
import type { TrancheRecord } from '../../models/Tranche.ts';
import { awardOf, type Funded, tranchesOf } from './awards.ts';
import { outputsOf } from './outputs.ts';
import { syntheticCriteria, syntheticProgrammes } from './programmes.ts';
import { type Story, syntheticStories } from './stories.ts';

export interface SyntheticGrants {
  readonly programmes: readonly GrantProgrammeRecord[];
  readonly criteria: readonly GrantCriteriaRecord[];
  readonly calls: readonly FundingCallRecord[];
  readonly applications: readonly ApplicationRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly awards: readonly AwardRecord[];
  readonly tranches: readonly TrancheRecord[];
  readonly outputs: readonly OutputRecord[];
}

/** The synthetic grants of a seed, from the calls to what came of them: always the same for the same number. */
export function syntheticGrants(seed: number): SyntheticGrants {
  const criteria = syntheticCriteria(seed);
  const stories = syntheticStories(syntheticWorld(seed));
  const submissions = stories.flatMap((story) => story.submissions);
  const funded = stories.flatMap((story) => fundedIn(story, criteria));
  const made = funded.map((grant) => ({ award: awardOf(grant, seed), criteria: grant.criteria }));
  const awards = made.map(({ award }) => award);
  return {
    programmes: syntheticProgrammes(seed),
    criteria,
    calls: stories.map(({ call: { line: _line, ...call } }) => call),
    applications: submissions.map(({ application }) => application),
    reviews: submissions.flatMap(({ reviews }) => reviews),
    decisions: stories.flatMap(({ decisions }) => decisions),
    awards,
    tranches: made.flatMap((grant) => tranchesOf(grant.award, grant.criteria, seed)),
    outputs: awards.flatMap((award) => outputsOf(award, seed)),
  };
}

function fundedIn(
  { call, submissions, decisions }: Story,
  allCriteria: readonly GrantCriteriaRecord[],
): Funded[] {
  const criteria = allCriteria.find(({ _id }) => _id === call.criteriaId);
  if (!criteria) throw new RangeError(`No criteria ${call.criteriaId}.`);
  return decisions.flatMap((decision) => {
    const submission = submissions.find(
      ({ application }) => application._id === decision.applicationId,
    );
    return submission && decision.outcome === 'FUNDED'
      ? [{ application: submission.application, decision, call, criteria }]
      : [];
  });
}
