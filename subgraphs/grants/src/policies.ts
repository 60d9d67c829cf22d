import { claim, type Policies, readId } from '@spine/kit';
import { guardedAward, isApplicant, isFunder, isInvestigator, isReviewer } from './access.ts';
import type { Context } from './context.ts';
import type { ApplicationRecord } from './models/Application.ts';
import type { AwardRecord } from './models/Award.ts';
import type { DecisionRecord } from './models/Decision.ts';
import type { ReviewRecord } from './models/Review.ts';

/** Who may read what is not public; each name is a policy of the schema. */
export const policies: Policies<Context> = {
  application_applicant: (viewer, { source }) => isApplicant(viewer, source as ApplicationRecord),
  application_reviewer: (viewer, { source, context }) =>
    isReviewer(viewer, source as ApplicationRecord, context),
  application_funder: (viewer, { source, context }) =>
    isFunder(viewer, source as ApplicationRecord, context),

  review_reviewer: (viewer, { source }) =>
    viewer.scopes.includes('grants:review') &&
    claim(viewer, 'person_id') === (source as ReviewRecord).reviewerId,
  review_funder: (_viewer, { source, context }) =>
    isFunderOf((source as ReviewRecord).applicationId, context),

  decision_funder: (_viewer, { source, context }) =>
    isFunderOf((source as DecisionRecord).applicationId, context),

  award_investigator: (viewer, { source }) =>
    isInvestigator(viewer, guardedAward(source as AwardRecord)),
  award_funder: (viewer, { source, context }) =>
    isFunder(viewer, guardedAward(source as AwardRecord), context),

  /** To those who may not record what came of it, an award that exists and one that does not are refused alike. */
  records_output: async (viewer, { args, context }) => {
    const { awardId } = args.input as { awardId: string };
    const award = await context.loaders.awardById.load(readId(awardId, 'awardId'));
    if (!award) return false;
    const guarded = guardedAward(award);
    return isInvestigator(viewer, guarded) || isFunder(viewer, guarded, context);
  },
};

async function isFunderOf(applicationId: string, context: Context): Promise<boolean> {
  const application = await context.loaders.applicationById.load(applicationId);
  return application !== null && isFunder(context.viewer, application, context);
}
