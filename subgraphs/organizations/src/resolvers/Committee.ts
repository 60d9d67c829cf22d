import { existing } from '@spine/kit';
import type { CommitteeResolvers } from '../generated/types.ts';

export const Committee: CommitteeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.committeeById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizationId),
  roles: ({ _id }, _args, { loaders }) => loaders.rolesByCommittee.load(_id),
};
