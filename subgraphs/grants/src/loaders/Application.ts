import { loadMany, loadOne } from '@spine/kit';
import { ApplicationModel } from '../models/Application.ts';

export const applicationById = loadOne(ApplicationModel, '_id');

/** Newest first. */
export const applicationsByApplicant = loadMany(ApplicationModel, 'applicantId', {
  applicantId: 1,
  submittedAt: -1,
  _id: 1,
});

/** Earliest first. */
export const applicationsByCall = loadMany(ApplicationModel, 'callId', {
  callId: 1,
  submittedAt: 1,
  _id: 1,
});
