import { loadMany, loadOne } from '@spine/kit';
import { FundingCallModel } from '../models/FundingCall.ts';

export const callById = loadOne(FundingCallModel, '_id');

/** Latest deadline first. */
export const callsByFunder = loadMany(FundingCallModel, 'funderId', {
  funderId: -1,
  deadlineAt: -1,
  _id: -1,
});

/** Latest deadline first. */
export const callsByProgramme = loadMany(FundingCallModel, 'programmeId', {
  programmeId: -1,
  deadlineAt: -1,
  _id: -1,
});
