import type { CourseResolvers } from '../generated/types.ts';
import { outputsOfCourse } from '../models/Output.ts';

export const Course: CourseResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  outputs: ({ id }, page, context) => context.page(outputsOfCourse(id), page),
};
