import { loadMany, loadOne } from '@spine/kit';
import { OutputModel } from '../models/Output.ts';

export const outputById = loadOne(OutputModel, '_id');

/** Earliest first. */
export const outputsByAward = loadMany(OutputModel, 'awardId', {
  awardId: 1,
  publishedOn: 1,
  _id: 1,
});
