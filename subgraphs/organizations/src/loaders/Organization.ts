import { loadMany, loadOne } from '@spine/kit';
import { OrganizationModel } from '../models/Organization.ts';
import { OrganizationRelationModel } from '../models/OrganizationRelation.ts';

export function organizationById() {
  return loadOne(
    (ids: readonly string[]) =>
      OrganizationModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (organization) => organization._id,
  );
}

export function organizationByAcronym() {
  return loadOne(
    (acronyms: readonly string[]) =>
      OrganizationModel.find({ acronym: { $in: acronyms } })
        .lean()
        .exec(),
    (organization) => organization.acronym ?? '',
  );
}

export function relationsFrom() {
  return loadMany(
    (fromIds: readonly string[]) =>
      OrganizationRelationModel.find({ fromId: { $in: fromIds } })
        .sort({ fromId: 1, kind: 1, toId: 1 })
        .lean()
        .exec(),
    (relation) => relation.fromId,
  );
}

export function relationsTo() {
  return loadMany(
    (toIds: readonly string[]) =>
      OrganizationRelationModel.find({ toId: { $in: toIds } })
        .sort({ toId: 1, kind: 1, fromId: 1 })
        .lean()
        .exec(),
    (relation) => relation.toId,
  );
}
