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
export function applicationsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      ApplicationModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, filedOn: -1, _id: 1 })
        .lean()
        .exec(),
    (application) => application.centreId,
  );
}
