import { claim, dayOf, existing } from '@spine/kit';
import { isApplicant, isFunder, readableApplication } from '../access.ts';
import type { Context } from '../context.ts';
import type { ApplicationResolvers } from '../generated/types.ts';
import type { ApplicationRecord } from '../models/Application.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import { applicationStatus } from '../rules/applicationStatus.ts';
import { judgement, pointsOf } from '../rules/judgement.ts';
import { nextMilestone } from '../rules/milestones.ts';

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }, context) => readableApplication(id, context),

  id: ({ _id }) => _id,
  call: ({ callId }, _args, { loaders }) => existing(loaders.callById, callId),
  applicant: ({ applicantId }) => ({ id: applicantId }),
  investigators: ({ investigatorIds }) => investigatorIds.map((id) => ({ id })),
  institution: ({ institutionId }) => ({ id: institutionId }),
  centre: ({ centreId }) => (centreId ? { id: centreId } : null),
  resubmissionOf: ({ resubmissionOf }, _args, context) =>
    resubmissionOf ? readableApplication(resubmissionOf, context) : null,

  status: async (application, { asOf }, context) => {
    const { _id, submittedAt } = application;
    const [reviews, decision] = await Promise.all([
      context.loaders.reviewsByApplication.load(_id),
      decisionToTell(application, context),
    ]);
    const history = { submittedOn: dayOf(submittedAt), reviews, decision };
    return applicationStatus(history, asOf ?? context.today);
  },
  overallScore: async (application, _args, context) =>
    (await mayReadJudgement(application, context)) ? overallScore(application, context) : null,
  critiques: async (application, _args, context) =>
    (await mayReadJudgement(application, context)) ? critiques(application, context) : null,
  ownReview: async ({ _id }, _args, { loaders, viewer }) => {
    const personId = claim(viewer, 'person_id');
    const reviews = await loaders.reviewsByApplication.load(_id);
    return reviews.find(({ reviewerId }) => reviewerId === personId) ?? null;
  },
  reviews: ({ _id }, _args, { loaders }) => loaders.reviewsByApplication.load(_id),
  decision: ({ _id }, _args, context) => decisionBy(_id, context.today, context),
  nextMilestone: async ({ _id, callId }, { asOf }, context) => {
    const { loaders } = context;
    const day = asOf ?? context.today;
    const decision = await decisionBy(_id, day, context);
    if (decision) {
      const award = await loaders.awardByApplication.load(_id);
      return award ? nextMilestone(award, day) : null;
    }
    const call = await existing(loaders.callById, callId);
    return { kind: 'DECISION', dueOn: call.decisionsBy ?? null };
  },
  award: ({ _id }, _args, { loaders }) => loaders.awardByApplication.load(_id),
};

/** The decision, where the viewer may know of it: a reviewer does once an award tells everybody. */
async function decisionToTell(
  application: ApplicationRecord,
  context: Context,
): Promise<DecisionRecord | null> {
  const { loaders, viewer } = context;
  const mayKnow =
    isApplicant(viewer, application) ||
    (await isFunder(viewer, application, context)) ||
    (await loaders.awardByApplication.load(application._id)) !== null;
  return mayKnow ? loaders.decisionByApplication.load(application._id) : null;
}

/** The decision, if it was made by a day. */
async function decisionBy(
  id: string,
  day: string,
  { loaders }: Context,
): Promise<DecisionRecord | null> {
  const decision = await loaders.decisionByApplication.load(id);
  return decision && decision.decidedOn <= day ? decision : null;
}

/** The funder needs the score to decide; the applicant gets it with the decision. */
async function mayReadJudgement(
  application: ApplicationRecord,
  context: Context,
): Promise<boolean> {
  const decision = await decisionBy(application._id, context.today, context);
  return decision !== null || isFunder(context.viewer, application, context);
}

async function overallScore(
  { _id, callId }: ApplicationRecord,
  { loaders }: Context,
): Promise<number | null> {
  const call = await existing(loaders.callById, callId);
  const { review: rules } = await existing(loaders.criteriaById, call.criteriaId);
  if (!rules) return null;
  const reviews = await loaders.reviewsByApplication.load(_id);
  const points = reviews.map(({ scores }) => pointsOf(scores ?? [], rules.areas));
  return judgement(points, rules).overallScore;
}

/** In alphabetical order, so that the place of a critique says nothing about who wrote it. */
async function critiques({ _id }: ApplicationRecord, { loaders }: Context): Promise<string[]> {
  const reviews = await loaders.reviewsByApplication.load(_id);
  return reviews.flatMap(({ critique }) => critique ?? []).sort();
}
