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

/** All reads of one request: one of each, so that nothing is read twice and nothing crosses requests. */
export function createLoaders() {
  return {
    activitiesByOrganization: activitiesByOrganization(),
    activityById: activityById(),
    cohortById: cohortById(),
    cohortsByProgram: cohortsByProgram(),
    courseById: courseById(),
    courseEventById: courseEventById(),
    coursesByProgram: coursesByProgram(),
    credentialByNumber: credentialByNumber(),
    credentialsByHolder: credentialsByHolder(),
    curriculaByOrganization: curriculaByOrganization(),
    curriculaByTaskForce: curriculaByTaskForce(),
    curriculumById: curriculumById(),
    enrolmentsByPerson: enrolmentsByPerson(),
    eventsByCourse: eventsByCourse(),
    eventsByHost: eventsByHost(),
    eventsByOrganizer: eventsByOrganizer(),
    programById: programById(),
    programsByOrganization: programsByOrganization(),
    resourceById: resourceById(),
    resourcesByOrganization: resourcesByOrganization(),
    stepById: stepById(),
    stepsByCourse: stepsByCourse(),
    stepsByCurriculum: stepsByCurriculum(),
    stepsByProgram: stepsByProgram(),
    teachingByPerson: teachingByPerson(),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
