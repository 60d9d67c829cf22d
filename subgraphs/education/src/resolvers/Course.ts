import { readYear } from '@spine/kit';
import type { CourseResolvers } from '../generated/types.ts';
import { courseStatus } from '../rules/courseStatus.ts';
import { isTaught } from '../rules/isTaught.ts';
import { selectEvents } from '../rules/selectEvents.ts';
import { readChoice } from './arguments.ts';

export const Course: CourseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.courseById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  program: ({ programId }, _args, { loaders }) =>
    programId ? loaders.programById.load(programId) : null,
  status: (course, { asOf }, { today }) => courseStatus(course, asOf ?? today),
  available: (course, { year }) => isTaught(course, readYear(year, 'year')),
  events: async ({ _id }, choice, { loaders }) =>
    selectEvents(await loaders.eventsByCourse.load(_id), readChoice(choice)),
  steps: ({ _id }, _args, { loaders }) => loaders.stepsByCourse.load(_id),
};
