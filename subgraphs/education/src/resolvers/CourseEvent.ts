import { existing } from '@spine/kit';
import { yearOf } from '@spine/kit/days';
import type { CourseEventResolvers } from '../generated/types.ts';
import { courseEventStatus } from '../rules/courseEventStatus.ts';

export const CourseEvent: CourseEventResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.courseEventById.load(id),

  id: ({ _id }) => _id,
  course: ({ courseId }, _args, { loaders }) => existing(loaders.courseById, courseId),
  organizer: ({ organizerId }) => ({ id: organizerId }),
  year: ({ earliestDay }) => yearOf(earliestDay),
  month: ({ earliestDay }) => Number(earliestDay.slice(5, 7)),
  host: ({ hostCentreId }) => (hostCentreId ? { id: hostCentreId } : null),
  faculty: ({ facultyIds }) => facultyIds.map((id) => ({ id })),
  placesLeft: ({ capacity, placesTaken }) => (capacity ? capacity - placesTaken : null),
  status: (event, { asOf }, { today }) => courseEventStatus(event, asOf ?? today),
};
