import type { BreakGlassReviewResolvers } from '../generated/types.ts';
import { logEntryOf } from './logEntryOf.ts';

export const BreakGlassReview: BreakGlassReviewResolvers = {
  person: ({ personId }) => ({ id: personId }),
  logEntry: ({ grantId }, _args, context) => logEntryOf('BREAK_GLASS_REVIEW', grantId, context),
};
