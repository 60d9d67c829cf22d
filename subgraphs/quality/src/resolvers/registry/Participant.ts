import type { ParticipantResolvers } from '../../generated/types.ts';

export const Participant: ParticipantResolvers = {
  centre: ({ _id }) => ({ id: _id }),
  recordedAt: ({ updatedAt }) => updatedAt,
  earlier: ({ earlier }) => earlier ?? [],
};
