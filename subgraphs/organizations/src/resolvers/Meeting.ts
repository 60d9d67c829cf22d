import { existing } from '@spine/kit';
import type { MeetingResolvers } from '../generated/types.ts';

export const Meeting: MeetingResolvers = {
  id: ({ _id }) => _id,
  series: ({ seriesId }, _args, { loaders }) =>
    seriesId ? loaders.seriesById.load(seriesId) : null,
  organizer: ({ organizerId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizerId),
};
