import { loadMany, loadOne } from '@spine/kit';
import { ReleasedModel, ReleasedSliceModel } from '../models/releases/Release.ts';

export const releaseById = loadOne(ReleasedModel, '_id');

/** Newest first. */
export const releasesOfRegistry = loadMany(ReleasedModel, 'registryCode', {
  registryCode: 1,
  cutOff: -1,
  edition: -1,
});

export const releaseSliceById = loadOne(ReleasedSliceModel, '_id');
