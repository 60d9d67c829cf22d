import { present, readId } from '@spine/kit';
import { yearOf } from '@spine/kit/days';
import type { PersonResolvers } from '../generated/types.ts';
import type { Loaders } from '../loaders/index.ts';
import type { EnrolmentRecord } from '../models/Enrolment.ts';
import type { PathwayStepRecord } from '../models/PathwayStep.ts';
import { credentialPeriod } from '../rules/credentialPeriod.ts';
import { nextSteps, type StepAhead } from '../rules/nextSteps.ts';
import {
  type CourseTaken,
  type LearningRecord,
  learningRecord,
  type ProgramTaken,
  takenSteps,
} from '../rules/takenSteps.ts';
import { stepsTaughtIn } from './PathwayStep.ts';

/** A step ahead with its record, of which its fields are read. */
export type StepRecordAhead = StepAhead<PathwayStepRecord>;

export const Person: PersonResolvers = {
  credentials: ({ id }, _args, { loaders }) => loaders.credentialsByHolder.load(id),
  credentialPeriods: async ({ id }, _args, { loaders }) => {
    const credentials = await loaders.credentialsByHolder.load(id);
    return credentials.flatMap((credential) => credentialPeriod(credential) ?? []);
  },
  teaching: async ({ id }, _args, { loaders }) =>
    (await loaders.teachingByPerson.load(id)).map(({ event }) => event),
  enrolments: ({ id }, _args, { loaders }) => loaders.enrolmentsByPerson.load(id),
  nextSteps: async ({ id }, { curriculum, asOf }, { loaders, today }) => {
    const steps = await loaders.stepsByCurriculum.load(readId(curriculum, 'curriculum'));
    if (steps.length === 0) return null;
    const day = asOf ?? today;
    const [record, taught] = await Promise.all([
      recordOf(id, day, loaders),
      stepsTaughtIn(yearOf(day), steps, loaders),
    ]);
    return nextSteps(steps, takenSteps(steps, record), new Set(taught.map(({ _id }) => _id)));
  },
};

/** What the person has to show by a day. */
async function recordOf(id: string, asOf: string, loaders: Loaders): Promise<LearningRecord> {
  const [credentials, enrolments] = await Promise.all([
    loaders.credentialsByHolder.load(id),
    loaders.enrolmentsByPerson.load(id),
  ]);
  const [programs, courses] = await Promise.all([
    programsOf(enrolments, loaders),
    coursesOf(enrolments, loaders),
  ]);
  return learningRecord(credentials, programs, courses, asOf);
}

async function programsOf(
  enrolments: readonly EnrolmentRecord[],
  { cohortById }: Loaders,
): Promise<ProgramTaken[]> {
  const completed = new Map(
    enrolments.flatMap(({ cohortId, completedOn }) =>
      cohortId ? [[cohortId, completedOn ?? null] as const] : [],
    ),
  );
  const cohorts = present(await cohortById.loadMany([...completed.keys()]));
  return cohorts.map(({ _id, programId }) => ({
    programId,
    completedOn: completed.get(_id) ?? null,
  }));
}

async function coursesOf(
  enrolments: readonly EnrolmentRecord[],
  { courseEventById }: Loaders,
): Promise<CourseTaken[]> {
  const minutes = new Map(
    enrolments.flatMap(({ courseEventId, attendance }) => {
      const attended = attendance?.days.reduce((total, day) => total + day.minutes, 0) ?? 0;
      return courseEventId ? [[courseEventId, attended] as const] : [];
    }),
  );
  const events = present(await courseEventById.loadMany([...minutes.keys()]));
  return events.map(({ _id, courseId, latestDay }) => ({
    courseId,
    latestDay,
    minutes: minutes.get(_id) ?? 0,
  }));
}
