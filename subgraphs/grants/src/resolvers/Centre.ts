import type { CentreResolvers } from '../generated/types.ts';
import { awardPeriod } from '../rules/awardStatus.ts';

export const Centre: CentreResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  awards: ({ id }, _args, { loaders }) => loaders.awardsByCentre.load(id),
  awardPeriods: async ({ id }, _args, { loaders }) => {
    const awards = await loaders.awardsByCentre.load(id);
    return awards.flatMap((award) => {
      const period = awardPeriod(award);
      return period ? [{ awardId: award._id, ...period }] : [];
    });
  },
};
