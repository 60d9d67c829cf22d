import type { PersonResolvers } from '../generated/types.ts';

export const Person: PersonResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.personById.load(id),

  id: ({ _id }) => _id,
  affiliations: ({ _id }, _args, { loaders }) => loaders.affiliationsByPerson.load(_id),
  memberships: ({ _id }, _args, { loaders }) => loaders.membershipsByPerson.load(_id),
  committeeRoles: ({ _id }, _args, { loaders }) => loaders.rolesByPerson.load(_id),
};
