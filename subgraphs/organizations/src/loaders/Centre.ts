import { loadMany, loadOne } from '@spine/kit';
import { CentreModel } from '../models/Centre.ts';

export function centreById() {
  return loadOne(
    (ids: readonly string[]) =>
      CentreModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (centre) => centre._id,
  );
}

export function centresByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      CentreModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, name: 1 })
        .lean()
        .exec(),
    (centre) => centre.organizationId,
  );
}
