import { loadMany, loadOne } from '@spine/kit';
import { ApplicationModel } from '../models/Application.ts';

export const applicationById = loadOne(ApplicationModel, '_id');

/** Newest first. */
export const applicationsByCentre = loadMany(ApplicationModel, 'centreId', {
  centreId: 1,
  filedOn: -1,
  _id: 1,
});
