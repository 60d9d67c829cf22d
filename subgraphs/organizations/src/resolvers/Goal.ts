import { present } from '@spine/kit';
import type { GoalResolvers } from '../generated/types.ts';

export const Goal: GoalResolvers = {
  partners: async ({ partnerIds }, _args, { loaders }) =>
    present(await loaders.organizationById.loadMany(partnerIds)),
};
