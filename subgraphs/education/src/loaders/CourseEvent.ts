import { loadGroups, loadMany, loadOne } from '@spine/kit';
import { CourseEventModel, type CourseEventRecord } from '../models/CourseEvent.ts';

export const courseEventById = loadOne(CourseEventModel, '_id');

export const eventsByCourse = eventsBy('courseId');
export const eventsByHost = eventsBy('hostCentreId');
export const eventsByOrganizer = eventsBy('organizerId');

/** Events under one of the ids they carry, earliest first. */
function eventsBy(path: 'courseId' | 'hostCentreId' | 'organizerId') {
  return loadMany(CourseEventModel, path, { [path]: 1, earliestDay: 1, _id: 1 });
}

/** Who teaches where, earliest event first. Sorted here, as no index keeps the days in order over several teachers. */
export const teachingByPerson = loadGroups(
  CourseEventModel,
  async (personIds: readonly string[]) => {
    const asked = new Set(personIds);
    const events = await CourseEventModel.find({ facultyIds: { $in: personIds } })
      .lean()
      .exec();
    return events.toSorted(byDay).flatMap((event) => {
      const teachers = event.facultyIds.filter((id) => asked.has(id));
      return teachers.map((personId) => ({ personId, event }));
    });
  },
  ({ personId }) => personId,
);

function byDay(a: CourseEventRecord, b: CourseEventRecord): number {
  const [first, second] = [a, b].map(({ earliestDay, _id }) => `${earliestDay} ${_id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
