import type { CaseResolvers } from '../generated/types.ts';

export const Case: CaseResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
};
