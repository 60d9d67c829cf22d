import type { RejectedActionResolvers } from '../generated/types.ts';

export const RejectedAction: RejectedActionResolvers = {
  rejectedBy: ({ rejectedById }) => ({ id: rejectedById }),
};
