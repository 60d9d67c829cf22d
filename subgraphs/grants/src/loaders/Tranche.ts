import { loadMany } from '@spine/kit';
import { TrancheModel } from '../models/Tranche.ts';

/** In order. */
export function tranchesByAward() {
  return loadMany(
    (awardIds: readonly string[]) =>
      TrancheModel.find({ awardId: { $in: awardIds } })
        .sort({ awardId: 1, position: 1 })
        .lean()
        .exec(),
    (tranche) => tranche.awardId,
  );
}
