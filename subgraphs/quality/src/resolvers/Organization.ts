import type { OrganizationResolvers } from '../generated/types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  certificationSchemes: ({ id }, _args, { loaders }) => loaders.schemesByOwner.load(id),
  registries: ({ id }, _args, { loaders }) => loaders.registriesByOperator.load(id),
};
