import { loadMany, loadOne } from '@spine/kit';
import { MeetingModel } from '../models/Meeting.ts';
import { MeetingSeriesModel } from '../models/MeetingSeries.ts';

export const seriesById = loadOne(MeetingSeriesModel, '_id');

export const seriesByOrganizer = loadMany(MeetingSeriesModel, 'organizerId', {
  organizerId: 1,
  name: 1,
});

export const meetingsBySeries = loadMany(MeetingModel, 'seriesId', { seriesId: 1, earliestDay: 1 });
