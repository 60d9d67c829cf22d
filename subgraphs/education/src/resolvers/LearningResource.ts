import type { LearningResourceResolvers } from '../generated/types.ts';

export const LearningResource: LearningResourceResolvers = {
  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  curriculum: ({ curriculumId }, _args, { loaders }) =>
    curriculumId ? loaders.curriculumById.load(curriculumId) : null,
  program: ({ programId }, _args, { loaders }) =>
    programId ? loaders.programById.load(programId) : null,
};
