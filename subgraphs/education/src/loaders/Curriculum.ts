import { loadMany, loadOne } from '@spine/kit';
import { CurriculumModel } from '../models/Curriculum.ts';
import { LearningResourceModel } from '../models/LearningResource.ts';
import { PathwayStepModel } from '../models/PathwayStep.ts';

export const curriculumById = loadOne(CurriculumModel, '_id');

export const curriculaByOrganization = loadMany(CurriculumModel, 'organizationId', {
  organizationId: 1,
  name: 1,
  _id: 1,
});

export const curriculaByTaskForce = loadMany(CurriculumModel, 'taskForceId', {
  taskForceId: 1,
  name: 1,
});

export const resourceById = loadOne(LearningResourceModel, '_id');

export const resourcesByOrganization = loadMany(LearningResourceModel, 'organizationId', {
  organizationId: 1,
  _id: 1,
});

export const stepById = loadOne(PathwayStepModel, '_id');

/** First step first. */
export const stepsByCurriculum = loadMany(PathwayStepModel, 'curriculumId', {
  curriculumId: 1,
  position: 1,
});

export const stepsByProgram = loadMany(PathwayStepModel, 'programId', {
  programId: 1,
  curriculumId: 1,
  position: 1,
});

export const stepsByCourse = loadMany(PathwayStepModel, 'courseId', {
  courseId: 1,
  curriculumId: 1,
  position: 1,
});
