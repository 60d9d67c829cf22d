import { existing } from '@spine/kit';
import type { OrganizationRelationResolvers } from '../generated/types.ts';

export const OrganizationRelation: OrganizationRelationResolvers = {
  id: ({ _id }) => _id,
  from: ({ fromId }, _args, { loaders }) => existing(loaders.organizationById, fromId),
  to: ({ toId }, _args, { loaders }) => existing(loaders.organizationById, toId),
};
