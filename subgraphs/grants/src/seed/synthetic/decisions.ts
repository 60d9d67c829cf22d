import { addDays } from '@spine/kit/days';
import { randomStream, type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { DecisionRecord } from '../../models/Decision.ts';
import type { ReviewRecord } from '../../models/Review.ts';
import { decider } from '../../rules/decider.ts';
import { judgement, pointsOf } from '../../rules/judgement.ts';
import { threeReviewersFromSeven } from '../documents/criteria.ts';
import type { Submission } from './applications.ts';
import type { SyntheticCall } from './calls.ts';
import { horizon } from './horizon.ts';

/** An application with its reviews. */
export interface Reviewed extends Submission {
  readonly reviews: readonly ReviewRecord[];
}

/**
 * The decisions of a call, all on one day: the best of the fundable applications as far as the money goes.
 * None where that day lies beyond the horizon.
 */
export function decisionsOf(
  call: SyntheticCall,
  candidates: readonly Reviewed[],
  world: SyntheticWorld,
): DecisionRecord[] {
  const random = randomStream(world.seed, `grants/decisions/${call._id}`);
  const decidedOn = addDays(call.decisionsBy, -random.integer(0, 14));
  if (decidedOn >= horizon) return [];
  const judged = candidates
    .map(({ application, reviews }) => ({ application, ...judgementOf(reviews) }))
    .sort((a, b) => (b.overallScore ?? 0) - (a.overallScore ?? 0));
  return judged.map(({ application, fundable }, rank): DecisionRecord => {
    const judge = decider(call, application, decidedOn);
    if (!judge) throw new RangeError(`Nobody may decide on ${application._id}.`);
    const isFunded = fundable && rank < call.line.grants;
    const ground = fundable ? 'BUDGET_SPENT' : 'SCORE_TOO_LOW';
    return {
      _id: `synthetic-decision-${application._id.slice(-4)}`,
      applicationId: application._id,
      outcome: isFunded ? 'FUNDED' : 'DECLINED',
      ground: isFunded ? 'SCORE_REACHED' : ground,
      decidedOn,
      decidedById: judge.personId,
      passedToChairperson: judge.passedToChairperson,
      provenance: syntheticProvenance(world.seed),
    };
  });
}

function judgementOf(reviews: readonly ReviewRecord[]) {
  const points = reviews.map(({ scores }) => pointsOf(scores ?? [], threeReviewersFromSeven.areas));
  return judgement(points, threeReviewersFromSeven);
}
