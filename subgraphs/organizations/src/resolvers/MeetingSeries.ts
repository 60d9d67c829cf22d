import { existing } from '@spine/kit';
import type { MeetingSeriesResolvers } from '../generated/types.ts';

export const MeetingSeries: MeetingSeriesResolvers = {
  id: ({ _id }) => _id,
  organizer: ({ organizerId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizerId),
  meetings: ({ _id }, _args, { loaders }) => loaders.meetingsBySeries.load(_id),
};
