import type { PersonResolvers } from '../generated/types.ts';

export const Person: PersonResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  awards: async ({ id }, _args, { loaders }) => {
    const found = await loaders.awardsByInvestigator.load(id);
    return found.map(({ award }) => award);
  },
};
