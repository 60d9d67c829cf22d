import type { CourseResolvers } from '../generated/types.ts';

export const Course: CourseResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  outputs: ({ id }, _args, { loaders }) => loaders.outputsByCourse.load(id),
};
