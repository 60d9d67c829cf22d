import { loadMany, loadOne } from '@spine/kit';
import { GrantCriteriaModel } from '../models/GrantCriteria.ts';
import { GrantProgrammeModel } from '../models/GrantProgramme.ts';

export function programmeById() {
  return loadOne(
    (ids: readonly string[]) =>
      GrantProgrammeModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (programme) => programme._id,
  );
}

export function programmesByFunder() {
  return loadMany(
    (funderIds: readonly string[]) =>
      GrantProgrammeModel.find({ funderId: { $in: funderIds } })
        .sort({ funderId: 1, name: 1 })
        .lean()
        .exec(),
    (programme) => programme.funderId,
  );
}

export function criteriaById() {
  return loadOne(
    (ids: readonly string[]) =>
      GrantCriteriaModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (criteria) => criteria._id,
  );
}

/** Newest version first. */
export function criteriaByProgramme() {
  return loadMany(
    (programmeIds: readonly string[]) =>
      GrantCriteriaModel.find({ programmeId: { $in: programmeIds } })
        .sort({ programmeId: 1, version: -1 })
        .lean()
        .exec(),
    (criteria) => criteria.programmeId,
  );
}
