import { loadMany, loadOne } from '@spine/kit';
import { CommitteeModel } from '../models/Committee.ts';
import { CommitteeRoleModel } from '../models/CommitteeRole.ts';

export function committeeById() {
  return loadOne(
    (ids: readonly string[]) =>
      CommitteeModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (committee) => committee._id,
  );
}

export function committeesByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      CommitteeModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, name: 1 })
        .lean()
        .exec(),
    (committee) => committee.organizationId,
  );
}

export function rolesByCommittee() {
  return loadMany(
    (committeeIds: readonly string[]) =>
      CommitteeRoleModel.find({ committeeId: { $in: committeeIds } })
        .sort({ committeeId: 1, personId: 1 })
        .lean()
        .exec(),
    (role) => role.committeeId,
  );
}

export function rolesByPerson() {
  return loadMany(
    (personIds: readonly string[]) =>
      CommitteeRoleModel.find({ personId: { $in: personIds } })
        .sort({ personId: 1, committeeId: 1 })
        .lean()
        .exec(),
    (role) => role.personId,
  );
}
