import { loadMany, loadOne } from '@spine/kit';
import { FundingCallModel } from '../models/FundingCall.ts';

export function callById() {
  return loadOne(
    (ids: readonly string[]) =>
      FundingCallModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (call) => call._id,
  );
}

/** Latest deadline first. */
export function callsByFunder() {
  return loadMany(
    (funderIds: readonly string[]) =>
      FundingCallModel.find({ funderId: { $in: funderIds } })
        .sort({ funderId: -1, deadlineAt: -1, _id: -1 })
        .lean()
        .exec(),
    (call) => call.funderId,
  );
}

/** Latest deadline first. */
export function callsByProgramme() {
  return loadMany(
    (programmeIds: readonly string[]) =>
      FundingCallModel.find({ programmeId: { $in: programmeIds } })
        .sort({ programmeId: -1, deadlineAt: -1, _id: -1 })
        .lean()
        .exec(),
    (call) => call.programmeId,
  );
}
