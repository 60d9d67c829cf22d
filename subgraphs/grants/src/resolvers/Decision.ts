import type { DecisionResolvers } from '../generated/types.ts';

export const Decision: DecisionResolvers = {
  id: ({ _id }) => _id,
  decidedBy: ({ decidedById }) => ({ id: decidedById }),
};
