import { insertMissing, type SeedOptions } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import { CohortModel } from '../models/Cohort.ts';
import { CourseModel } from '../models/Course.ts';
import { CourseEventModel } from '../models/CourseEvent.ts';
import { CredentialModel } from '../models/Credential.ts';
import { CurriculumModel } from '../models/Curriculum.ts';
import { EnrolmentModel } from '../models/Enrolment.ts';
import { LearningResourceModel } from '../models/LearningResource.ts';
import { PathwayStepModel } from '../models/PathwayStep.ts';
import { ProgramModel } from '../models/Program.ts';
import { RegionalActivityModel } from '../models/RegionalActivity.ts';
import {
  boneModelCourse,
  events2021,
  mastersCourse,
  researchCourse,
} from './documents/courses2021.ts';
import { eurospinePrograms } from './documents/eurospinePrograms.ts';
import { gsdExam, gsdProgram } from './documents/globalSpineDiploma.ts';
import { learningResources } from './documents/learningResources.ts';
import { regionalActivity2021 } from './documents/regionalActivity.ts';
import { advancedCourse, keyConceptsCourse, traumaEvents } from './documents/traumaCourses.ts';
import { traumaCurriculum, traumaSteps } from './documents/traumaCurriculum.ts';
import { syntheticCohorts } from './synthetic/cohorts.ts';
import { syntheticCourseEvents } from './synthetic/courseEvents.ts';
import { syntheticCourses } from './synthetic/courses.ts';
import { syntheticCredentials } from './synthetic/credentials.ts';
import { placesTaken, syntheticEnrolments } from './synthetic/enrolments.ts';

/** The documents' facts first, then the synthetic world around them. */
export async function seed({ seed, progress }: SeedOptions): Promise<void> {
  progress({ label: 'education', done: 0, total: 2 });
  await insertDocuments();
  progress({ label: 'education', done: 1, total: 2 });
  await insertSynthetic(seed);
  progress({ label: 'education', done: 2, total: 2 });
}

async function insertDocuments(): Promise<void> {
  await insertMissing(RegionalActivityModel, [regionalActivity2021]);
  await insertMissing(ProgramModel, [gsdProgram, gsdExam, ...eurospinePrograms]);
  await insertMissing(CurriculumModel, [traumaCurriculum]);
  await insertMissing(PathwayStepModel, traumaSteps);
  await insertMissing(CourseModel, [
    keyConceptsCourse,
    advancedCourse,
    mastersCourse,
    boneModelCourse,
    researchCourse,
  ]);
  await insertMissing(CourseEventModel, [...events2021, ...traumaEvents]);
  await insertMissing(LearningResourceModel, learningResources);
}

async function insertSynthetic(seed: number): Promise<void> {
  const world = syntheticWorld(seed);
  const courses = syntheticCourses(seed);
  const cohorts = syntheticCohorts(seed);
  const events = syntheticCourseEvents(world, courses);
  const enrolments = syntheticEnrolments(world, events, cohorts);
  const taken = placesTaken(enrolments);
  await insertMissing(CourseModel, courses);
  await insertMissing(
    CourseEventModel,
    events.map((event) => ({ ...event, placesTaken: taken.get(event._id) ?? 0 })),
  );
  await insertMissing(CohortModel, cohorts);
  await insertMissing(EnrolmentModel, enrolments);
  await insertMissing(CredentialModel, syntheticCredentials(world));
}
