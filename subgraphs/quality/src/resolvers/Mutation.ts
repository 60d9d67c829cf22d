import { readId } from '@spine/kit';
import type { MutationResolvers } from '../generated/types.ts';
import { submitCase } from '../models/submitCase.ts';

export const Mutation: MutationResolvers = {
  submitCase: async (_root, { input }, context) => {
    readId(input.centreId, 'centreId');
    const { record, userErrors } = await submitCase(input, context);
    return { case: record, userErrors };
  },
};
