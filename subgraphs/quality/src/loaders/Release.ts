import { loadMany, loadOne } from '@spine/kit';
import { ParticipantModel } from '../models/releases/Participant.ts';
import {
  ReleasedFunnelModel,
  ReleasedModel,
  ReleasedSliceModel,
} from '../models/releases/Release.ts';

export const participantById = loadOne(ParticipantModel, '_id');

export const releaseById = loadOne(ReleasedModel, '_id');

/** Newest first. */
export const releasesOfRegistry = loadMany(ReleasedModel, 'registryCode', {
  registryCode: 1,
  cutOff: -1,
  edition: -1,
});

export const releaseFunnelById = loadOne(ReleasedFunnelModel, '_id');

export const releaseSliceById = loadOne(ReleasedSliceModel, '_id');
