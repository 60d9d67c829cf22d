import { readFilter, readId } from '@spine/kit';
import type { QueryResolvers } from '../generated/types.ts';
import { coursesMatching } from '../models/Course.ts';
import { courseEventsMatching } from '../models/CourseEvent.ts';
import { curriculaMatching } from '../models/Curriculum.ts';
import { learningResourcesMatching } from '../models/LearningResource.ts';
import { programsMatching } from '../models/Program.ts';
import { filterReaders } from './arguments.ts';
import { activityOfYear } from './Organization.ts';

/** Whose regions `regionalActivity` is about. */
const aoSpine = 'ao-spine';

export const Query: QueryResolvers = {
  course: (_root, { id }, { loaders }) => loaders.courseById.load(readId(id)),
  courses: (_root, { filter, ...page }, context) =>
    context.page(coursesMatching(readFilter(filter, filterReaders)), page),

  courseEvent: (_root, { id }, { loaders }) => loaders.courseEventById.load(readId(id)),
  courseEvents: (_root, { filter, sort, ...page }, context) =>
    context.page(courseEventsMatching(readFilter(filter, filterReaders), sort), page),

  program: (_root, { id }, { loaders }) => loaders.programById.load(readId(id)),
  programs: (_root, { filter, ...page }, context) =>
    context.page(programsMatching(readFilter(filter, filterReaders)), page),

  curriculum: (_root, { id }, { loaders }) => loaders.curriculumById.load(readId(id)),
  curricula: (_root, { filter, ...page }, context) =>
    context.page(curriculaMatching(readFilter(filter, filterReaders)), page),

  learningResources: (_root, { filter, ...page }, context) =>
    context.page(learningResourcesMatching(readFilter(filter, filterReaders)), page),

  regionalActivity: (_root, { year }, context) => activityOfYear(aoSpine, year, context),

  credential: (_root, { number }, { loaders }) =>
    loaders.credentialByNumber.load(readId(number, 'number')),
};
