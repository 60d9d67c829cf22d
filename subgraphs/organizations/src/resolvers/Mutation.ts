import { readId } from '@spine/kit';
import type { MutationResolvers } from '../generated/types.ts';
import { updateOrganization } from '../models/Organization.ts';

export const Mutation: MutationResolvers = {
  updateOrganization: async (_root, { input }, context) => {
    readId(input.id);
    const { record, userErrors } = await updateOrganization(input, context);
    return { organization: record, userErrors };
  },
};
