import type { BreakGlassReviewResolvers } from '../generated/types.ts';

export const BreakGlassReview: BreakGlassReviewResolvers = {
  person: ({ personId }) => ({ id: personId }),
};
