import type { BreakGlassReviewResolvers } from '../generated/types.ts';
import { entryOf } from '../models/log/readLog.ts';

export const BreakGlassReview: BreakGlassReviewResolvers = {
  person: ({ personId }) => ({ id: personId }),
  logEntry: ({ grantId }, _args, { now }) => entryOf('BREAK_GLASS_REVIEW', grantId, now),
};
