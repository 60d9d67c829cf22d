import { randomStream, type SyntheticWorld } from '@spine/synthetic';
import type { DecisionRecord } from '../../models/Decision.ts';
import { firstSubmissions, resubmission, type Submission } from './applications.ts';
import { type SyntheticCall, syntheticCalls } from './calls.ts';
import { decisionsOf, type Reviewed } from './decisions.ts';
import { horizon } from './horizon.ts';
import { reviewsOf } from './reviews.ts';

/** A call with all that came in, what was said about it and how it was decided. */
export interface Story {
  readonly call: SyntheticCall;
  readonly submissions: readonly Reviewed[];
  readonly decisions: readonly DecisionRecord[];
}

const resubmissionsAllowed = 2;
const chanceToComeAgain = 0.45;

/** The stories of all calls, one after the other: declined applications come again in a later call. */
export function syntheticStories(world: SyntheticWorld): Story[] {
  const stories: Story[] = [];
  for (const call of syntheticCalls(world)) stories.push(storyOf(call, stories, world));
  return stories;
}

function storyOf(call: SyntheticCall, earlier: readonly Story[], world: SyntheticWorld): Story {
  if (call.opensOn >= horizon) return { call, submissions: [], decisions: [] };
  const first = earlier.flatMap(({ submissions }) => submissions).length + 1;
  const again = comingAgain(call, earlier, world).map((submission, index) =>
    resubmission(submission, call, world, first + index),
  );
  const busy = new Set(again.map(({ application }) => application.applicantId));
  const submissions = [...again, ...firstSubmissions(call, world, first + again.length, busy)]
    .filter(({ application }) => application.submittedAt < new Date(`${horizon}T00:00:00Z`))
    .map((submission) => ({ ...submission, reviews: reviewsOf(submission, call, world) }));
  return { call, submissions, decisions: decisionsOf(call, submissions, world) };
}

/** The declined applications of earlier calls of the programme that come once more. */
function comingAgain(
  call: SyntheticCall,
  earlier: readonly Story[],
  world: SyntheticWorld,
): Submission[] {
  if (call.kind === 'OBSERVERSHIP') return [];
  const before = earlier.filter((story) => story.call.programmeId === call.programmeId).at(-1);
  const declined = new Set(
    before?.decisions
      .filter(({ outcome }) => outcome === 'DECLINED')
      .map(({ applicationId }) => applicationId),
  );
  return (before?.submissions ?? []).filter(
    ({ application: { _id, resubmissionNumber } }) =>
      declined.has(_id) &&
      resubmissionNumber < resubmissionsAllowed &&
      randomStream(world.seed, `grants/again/${_id}`).chance(chanceToComeAgain),
  );
}
