import { loadMany, loadOne } from '@spine/kit';
import { CurriculumModel } from '../models/Curriculum.ts';
import { LearningResourceModel } from '../models/LearningResource.ts';
import { PathwayStepModel } from '../models/PathwayStep.ts';

export function curriculumById() {
  return loadOne(
    (ids: readonly string[]) =>
      CurriculumModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (curriculum) => curriculum._id,
  );
}

export function curriculaByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      CurriculumModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, name: 1, _id: 1 })
        .lean()
        .exec(),
    (curriculum) => curriculum.organizationId,
  );
}

export function curriculaByTaskForce() {
  return loadMany(
    (committeeIds: readonly string[]) =>
      CurriculumModel.find({ taskForceId: { $in: committeeIds } })
        .sort({ taskForceId: 1, name: 1 })
        .lean()
        .exec(),
    (curriculum) => curriculum.taskForceId ?? '',
  );
}

export function resourceById() {
  return loadOne(
    (ids: readonly string[]) =>
      LearningResourceModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (resource) => resource._id,
  );
}

export function resourcesByOrganization() {
  return loadMany(
    (organizationIds: readonly string[]) =>
      LearningResourceModel.find({ organizationId: { $in: organizationIds } })
        .sort({ organizationId: 1, _id: 1 })
        .lean()
        .exec(),
    (resource) => resource.organizationId,
  );
}

export function stepById() {
  return loadOne(
    (ids: readonly string[]) =>
      PathwayStepModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (step) => step._id,
  );
}

/** First step first. */
export function stepsByCurriculum() {
  return loadMany(
    (curriculumIds: readonly string[]) =>
      PathwayStepModel.find({ curriculumId: { $in: curriculumIds } })
        .sort({ curriculumId: 1, position: 1 })
        .lean()
        .exec(),
    (step) => step.curriculumId,
  );
}

export function stepsByProgram() {
  return loadMany(
    (programIds: readonly string[]) =>
      PathwayStepModel.find({ programId: { $in: programIds } })
        .sort({ programId: 1, curriculumId: 1, position: 1 })
        .lean()
        .exec(),
    (step) => step.programId ?? '',
  );
}

export function stepsByCourse() {
  return loadMany(
    (courseIds: readonly string[]) =>
      PathwayStepModel.find({ courseId: { $in: courseIds } })
        .sort({ courseId: 1, curriculumId: 1, position: 1 })
        .lean()
        .exec(),
    (step) => step.courseId ?? '',
  );
}
