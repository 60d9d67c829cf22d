import type { GrantCriteriaResolvers } from '../generated/types.ts';

export const GrantCriteria: GrantCriteriaResolvers = {
  id: ({ _id }) => _id,
};
