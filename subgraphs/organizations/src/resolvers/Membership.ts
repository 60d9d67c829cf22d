import { existing } from '@spine/kit';
import type { MembershipResolvers } from '../generated/types.ts';

export const Membership: MembershipResolvers = {
  id: ({ _id }) => _id,
  person: ({ personId }, _args, { loaders }) => existing(loaders.personById, personId),
  organization: ({ organizationId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizationId),
};
