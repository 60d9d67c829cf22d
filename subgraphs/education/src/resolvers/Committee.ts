import type { CommitteeResolvers } from '../generated/types.ts';

export const Committee: CommitteeResolvers = {
  curricula: ({ id }, _args, { loaders }) => loaders.curriculaByTaskForce.load(id),
};
