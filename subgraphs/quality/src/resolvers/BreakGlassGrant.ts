import type { BreakGlassGrantResolvers } from '../generated/types.ts';
import { isOverdue, reviewDueOn } from '../rules/breakGlass/grantTimes.ts';
import { logEntryOf } from './logEntryOf.ts';

export const BreakGlassGrant: BreakGlassGrantResolvers = {
  id: ({ _id }) => _id,
  revision: ({ version }) => version,
  centre: ({ centreId }) => ({ id: centreId }),
  person: ({ personId }) => ({ id: personId }),
  review: ({ _id: grantId, review }) => review && { ...review, grantId },
  reviewDueOn,
  overdue: (grant, _args, { today }) => isOverdue(grant, today),
  logEntry: ({ _id }, _args, context) => logEntryOf('BREAK_GLASS_GRANT', _id, context),
};
