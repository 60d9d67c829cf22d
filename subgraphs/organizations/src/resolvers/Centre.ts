import { existing, present } from '@spine/kit';
import type { CentreResolvers } from '../generated/types.ts';
import { surgeonIds } from './surgeonIds.ts';

export const Centre: CentreResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.centreById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizationId),
  location: ({ location: { coordinates } }) => ({
    longitude: coordinates[0],
    latitude: coordinates[1],
  }),
  surgeons: async ({ _id }, { asOf }, context) => {
    const ids = await surgeonIds(_id, asOf ?? context.today, context);
    return present(await context.loaders.personById.loadMany(ids));
  },
  surgeonTerms: ({ _id }, _args, { loaders }) => loaders.affiliationsByCentre.load(_id),
};
