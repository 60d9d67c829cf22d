import { existing } from '@spine/kit';
import type { CommitteeRoleResolvers } from '../generated/types.ts';

export const CommitteeRole: CommitteeRoleResolvers = {
  id: ({ _id }) => _id,
  committee: ({ committeeId }, _args, { loaders }) => existing(loaders.committeeById, committeeId),
  person: ({ personId }, _args, { loaders }) => existing(loaders.personById, personId),
};
