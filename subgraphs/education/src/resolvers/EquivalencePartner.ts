import type { EquivalencePartnerResolvers } from '../generated/types.ts';

export const EquivalencePartner: EquivalencePartnerResolvers = {
  organization: ({ organizationId }) => ({ id: organizationId }),
};
