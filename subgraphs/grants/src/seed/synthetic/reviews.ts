import { addDays } from '@spine/kit/days';
import {
  type Random,
  randomStream,
  type SyntheticPerson,
  type SyntheticWorld,
  syntheticProvenance,
} from '@spine/synthetic';
import { reviewAreas } from '../../models/GrantCriteria.ts';
import type { ReviewRecord } from '../../models/Review.ts';
import { conflictsOfInterest } from '../../rules/conflictsOfInterest.ts';
import { areaMean } from '../../rules/judgement.ts';
import { threeReviewersFromSeven } from '../documents/criteria.ts';
import { affiliationsOf } from './affiliations.ts';
import type { Submission } from './applications.ts';
import type { SyntheticCall } from './calls.ts';
import { happened, horizon } from './horizon.ts';
import { critiques } from './studies.ts';

const { reviewersRequired, maxPoints } = threeReviewersFromSeven;

/**
 * The reviews of an application: three reviewers without a conflict of interest, and now and then one before
 * them who turns out to have one, says so and does not score.
 */
export function reviewsOf(
  submission: Submission,
  call: SyntheticCall,
  world: SyntheticWorld,
): ReviewRecord[] {
  const { application } = submission;
  const random = randomStream(world.seed, `grants/reviews/${application._id}`);
  const assignedOn = addDays(call.closesOn, random.integer(7, 14));
  if (assignedOn >= horizon) return [];
  const isFree = (reviewer: SyntheticPerson) => {
    const judge = { personId: reviewer.id, affiliations: affiliationsOf(reviewer, world) };
    return conflictsOfInterest(judge, application, assignedOn).length === 0;
  };
  return assigned(submission, call, world, isFree, random).map((reviewer, index) => ({
    _id: `synthetic-review-${application._id.slice(-4)}-${index + 1}`,
    applicationId: application._id,
    reviewerId: reviewer.id,
    assignedOn,
    declaration: {
      declaredOn: addDays(assignedOn, random.integer(0, 3)),
      affiliations: affiliationsOf(reviewer, world),
    },
    ...(isFree(reviewer) && verdict(submission.merit, assignedOn, random)),
    provenance: syntheticProvenance(world.seed),
  }));
}

/** Reviewers in the order they were asked, until enough are free to judge. */
function assigned(
  { application }: Submission,
  { officer }: SyntheticCall,
  { reviewers }: SyntheticWorld,
  isFree: (reviewer: SyntheticPerson) => boolean,
  random: Random,
): SyntheticPerson[] {
  const strangers = reviewers.filter(
    ({ id }) => id !== officer.personId && !application.investigatorIds.includes(id),
  );
  const asked = random.sample(strangers, strangers.length);
  const last = asked.filter(isFree)[reviewersRequired - 1];
  if (!last) throw new RangeError('The synthetic world has too few reviewers.');
  return asked.slice(0, asked.indexOf(last) + 1);
}

type Verdict = Pick<ReviewRecord, 'scores' | 'critique' | 'submittedOn'>;

/** Points scattered around what the application deserves; nothing where the review comes after the horizon. */
function verdict(merit: number, assignedOn: string, random: Random): Verdict {
  const { submittedOn } = happened('submittedOn', addDays(assignedOn, random.integer(14, 40)));
  if (!submittedOn) return {};
  const severity = random.normal(0, 0.4);
  const scores = reviewAreas.map((area) => ({
    area,
    points: Math.min(maxPoints, Math.max(0, Math.round(merit + severity + random.normal(0, 0.9)))),
  }));
  const mean = areaMean(scores.map(({ points }) => points));
  const rank = Math.min(critiques.length - 1, Math.max(0, Math.floor(mean) - 4));
  return { scores, critique: critiques[rank] as string, submittedOn };
}
