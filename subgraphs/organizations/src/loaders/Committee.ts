import { loadMany, loadOne } from '@spine/kit';
import { CommitteeModel } from '../models/Committee.ts';
import { CommitteeRoleModel } from '../models/CommitteeRole.ts';

export const committeeById = loadOne(CommitteeModel, '_id');

export const committeesByOrganization = loadMany(CommitteeModel, 'organizationId', {
  organizationId: 1,
  name: 1,
});

export const rolesByCommittee = loadMany(CommitteeRoleModel, 'committeeId', {
  committeeId: 1,
  personId: 1,
});

export const rolesByPerson = loadMany(CommitteeRoleModel, 'personId', {
  personId: 1,
  committeeId: 1,
});
