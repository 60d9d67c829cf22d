import { loadMany, loadOne } from '@spine/kit';
import { CourseModel } from '../models/Course.ts';

export function courseById() {
  return loadOne(
    (ids: readonly string[]) =>
      CourseModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (course) => course._id,
  );
}

export function coursesByProgram() {
  return loadMany(
    (programIds: readonly string[]) =>
      CourseModel.find({ programId: { $in: programIds } })
        .sort({ programId: 1, name: 1 })
        .lean()
        .exec(),
    (course) => course.programId ?? '',
  );
}
