import { loadMany, loadOne } from '@spine/kit';
import { ReleaseModel, ReleaseSliceModel } from '../models/releases/Release.ts';

export const releaseById = loadOne(ReleaseModel, '_id');

/** Newest first. */
export const releasesOfRegistry = loadMany(ReleaseModel, 'registryCode', {
  registryCode: 1,
  cutOff: -1,
  edition: -1,
});

export const releaseSliceById = loadOne(ReleaseSliceModel, '_id');
