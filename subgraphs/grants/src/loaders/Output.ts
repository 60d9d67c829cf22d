import { loadMany, loadOne } from '@spine/kit';
import { OutputModel } from '../models/Output.ts';

export function outputById() {
  return loadOne(
    (ids: readonly string[]) =>
      OutputModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (output) => output._id,
  );
}

/** Earliest first. */
export function outputsByAward() {
  return loadMany(
    (awardIds: readonly string[]) =>
      OutputModel.find({ awardId: { $in: awardIds } })
        .sort({ awardId: 1, publishedOn: 1, _id: 1 })
        .lean()
        .exec(),
    (output) => output.awardId,
  );
}

/** Earliest first. */
export function outputsByCourse() {
  return loadMany(
    (courseIds: readonly string[]) =>
      OutputModel.find({ trainedAtId: { $in: courseIds } })
        .sort({ trainedAtId: 1, publishedOn: 1, _id: 1 })
        .lean()
        .exec(),
    (output) => output.trainedAtId ?? '',
  );
}
