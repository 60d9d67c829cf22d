import type { LoadersOf } from '@spine/kit';
import { courseById, coursesByProgram } from './Course.ts';
import {
  courseEventById,
  eventsByCourse,
  eventsByHost,
  eventsByOrganizer,
  teachingByPerson,
} from './CourseEvent.ts';
import {
  curriculaByOrganization,
  curriculaByTaskForce,
  curriculumById,
  resourceById,
  resourcesByOrganization,
  stepById,
  stepsByCourse,
  stepsByCurriculum,
  stepsByProgram,
} from './Curriculum.ts';
import { credentialByNumber, credentialsByHolder, enrolmentsByPerson } from './Person.ts';
import { cohortById, cohortsByProgram, programById, programsByOrganization } from './Program.ts';
import { activitiesByOrganization, activityById } from './RegionalActivity.ts';

/** All that a request can read, each by a name that says by what. */
export const loaders = {
  activitiesByOrganization,
  activityById,
  cohortById,
  cohortsByProgram,
  courseById,
  courseEventById,
  coursesByProgram,
  credentialByNumber,
  credentialsByHolder,
  curriculaByOrganization,
  curriculaByTaskForce,
  curriculumById,
  enrolmentsByPerson,
  eventsByCourse,
  eventsByHost,
  eventsByOrganizer,
  programById,
  programsByOrganization,
  resourceById,
  resourcesByOrganization,
  stepById,
  stepsByCourse,
  stepsByCurriculum,
  stepsByProgram,
  teachingByPerson,
};

export type Loaders = LoadersOf<typeof loaders>;
