import type { PersonResolvers } from '../generated/types.ts';

export const Person: PersonResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  auditAssignments: async ({ id }, _args, { loaders }) => {
    const assignments = await loaders.auditsByMember.load(id);
    return assignments.map(({ audit }) => audit);
  },
};
