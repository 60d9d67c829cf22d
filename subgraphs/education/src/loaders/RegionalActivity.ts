import { loadMany, loadOne } from '@spine/kit';
import { RegionalActivityModel } from '../models/RegionalActivity.ts';

export const activityById = loadOne(RegionalActivityModel, '_id');

/** A record a year, earliest first. */
export const activitiesByOrganization = loadMany(RegionalActivityModel, 'organizationId', {
  organizationId: 1,
  year: 1,
});
