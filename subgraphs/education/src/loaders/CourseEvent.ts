import { loadMany, loadOne } from '@spine/kit';
import { CourseEventModel, type CourseEventRecord } from '../models/CourseEvent.ts';

export function courseEventById() {
  return loadOne(
    (ids: readonly string[]) =>
      CourseEventModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (event) => event._id,
  );
}

export const eventsByCourse = () => eventsBy('courseId');
export const eventsByHost = () => eventsBy('hostCentreId');
export const eventsByOrganizer = () => eventsBy('organizerId');

/** Events under one of the ids they carry, earliest first. */
function eventsBy(path: 'courseId' | 'hostCentreId' | 'organizerId') {
  return loadMany(
    (ids: readonly string[]) =>
      CourseEventModel.find({ [path]: { $in: ids } })
        .sort({ [path]: 1, earliestDay: 1, _id: 1 })
        .lean()
        .exec(),
    (event) => event[path] ?? '',
  );
}

/** Who teaches where, earliest event first. Sorted here, as no index keeps the days in order over several teachers. */
export function teachingByPerson() {
  return loadMany(
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
}

function byDay(a: CourseEventRecord, b: CourseEventRecord): number {
  const [first, second] = [a, b].map(({ earliestDay, _id }) => `${earliestDay} ${_id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
