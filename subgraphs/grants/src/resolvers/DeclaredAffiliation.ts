import type { DeclaredAffiliationResolvers } from '../generated/types.ts';

export const DeclaredAffiliation: DeclaredAffiliationResolvers = {
  organization: ({ organizationId }) => ({ id: organizationId }),
  centre: ({ centreId }) => (centreId ? { id: centreId } : null),
};
