import type { AffiliationResolvers } from '../generated/types.ts';

export const Affiliation: AffiliationResolvers = {
  centre: ({ centreId }, _args, { loaders }) =>
    centreId ? loaders.centreById.load(centreId) : null,
  organization: ({ organizationId }, _args, { loaders }) =>
    organizationId ? loaders.organizationById.load(organizationId) : null,
};
