import { loadMany, loadOne } from '@spine/kit';
import { MeetingModel } from '../models/Meeting.ts';
import { MeetingSeriesModel } from '../models/MeetingSeries.ts';

export function seriesById() {
  return loadOne(
    (ids: readonly string[]) =>
      MeetingSeriesModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (series) => series._id,
  );
}

export function seriesByOrganizer() {
  return loadMany(
    (organizerIds: readonly string[]) =>
      MeetingSeriesModel.find({ organizerId: { $in: organizerIds } })
        .sort({ organizerId: 1, name: 1 })
        .lean()
        .exec(),
    (series) => series.organizerId,
  );
}

export function meetingsBySeries() {
  return loadMany(
    (seriesIds: readonly string[]) =>
      MeetingModel.find({ seriesId: { $in: seriesIds } })
        .sort({ seriesId: 1, earliestDay: 1 })
        .lean()
        .exec(),
    (meeting) => meeting.seriesId ?? '',
  );
}
