import type { ParticipantResolvers } from '../../generated/types.ts';

export const Participant: ParticipantResolvers = {
  centre: ({ _id }) => ({ id: _id }),
};
