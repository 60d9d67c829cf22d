import { loadMany, loadOne } from '@spine/kit';
import { ApplicationModel } from '../models/Application.ts';

export function applicationById() {
  return loadOne(
    (ids: readonly string[]) =>
      ApplicationModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (application) => application._id,
  );
}

/** Newest first. */
export function applicationsByApplicant() {
  return loadMany(
    (applicantIds: readonly string[]) =>
      ApplicationModel.find({ applicantId: { $in: applicantIds } })
        .sort({ applicantId: 1, submittedAt: -1, _id: 1 })
        .lean()
        .exec(),
    (application) => application.applicantId,
  );
}

/** Earliest first. */
export function applicationsByCall() {
  return loadMany(
    (callIds: readonly string[]) =>
      ApplicationModel.find({ callId: { $in: callIds } })
        .sort({ callId: 1, submittedAt: 1, _id: 1 })
        .lean()
        .exec(),
    (application) => application.callId,
  );
}
