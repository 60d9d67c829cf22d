import { existing } from '@spine/kit';
import type { ReviewResolvers } from '../generated/types.ts';
import { conflictsOfInterest } from '../rules/conflictsOfInterest.ts';
import { areaMean } from '../rules/judgement.ts';

export const Review: ReviewResolvers = {
  id: ({ _id }) => _id,
  reviewer: ({ reviewerId }) => ({ id: reviewerId }),
  conflicts: async ({ applicationId, reviewerId, declaration, assignedOn }, _args, { loaders }) => {
    const application = await existing(loaders.applicationById, applicationId);
    const judge = { personId: reviewerId, affiliations: declaration?.affiliations ?? [] };
    return conflictsOfInterest(judge, application, assignedOn);
  },
  areaMean: ({ scores }) => (scores ? areaMean(scores.map(({ points }) => points)) : null),
};
