import { loadMany, loadOne } from '@spine/kit';
import { RegionalActivityModel } from '../models/RegionalActivity.ts';

export function activityById() {
  return loadOne(
    (ids: readonly string[]) =>
      RegionalActivityModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (activity) => activity._id,
  );
}

/** A record a year, earliest first. */
export function activitiesByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      RegionalActivityModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, year: 1 })
        .lean()
        .exec(),
    (activity) => activity.organizationId,
  );
}
