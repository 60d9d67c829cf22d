import { type CredentialDays, credentialStatus } from './credentialStatus.ts';

/** What a person has to show by some day. */
export interface LearningRecord {
  readonly credentialTypes: ReadonlySet<string>;
  readonly programIds: ReadonlySet<string>;
  readonly courseIds: ReadonlySet<string>;
}

export interface HeldCredential extends CredentialDays {
  readonly type: string;
}

/** A program that a person went through, with the day it was completed. */
export interface ProgramTaken {
  readonly programId: string;
  readonly completedOn?: string | null;
}

/** A course event that a person was enrolled in, with the minutes attended each day. */
export interface CourseTaken {
  readonly courseId: string;
  readonly latestDay: string;
  readonly minutes: number;
}

/** Diplomas valid on the day, programs completed and courses attended by then. */
export function learningRecord(
  credentials: readonly HeldCredential[],
  programs: readonly ProgramTaken[],
  courses: readonly CourseTaken[],
  asOf: string,
): LearningRecord {
  const valid = credentials.filter((each) => credentialStatus(each, asOf) === 'VALID');
  const completed = programs.filter(({ completedOn }) => completedOn && completedOn <= asOf);
  const attended = courses.filter(({ latestDay, minutes }) => minutes > 0 && latestDay <= asOf);
  return {
    credentialTypes: new Set(valid.map(({ type }) => type)),
    programIds: new Set(completed.map(({ programId }) => programId)),
    courseIds: new Set(attended.map(({ courseId }) => courseId)),
  };
}

/** A step as far as this rule looks at it. */
export interface TakeableStep {
  readonly _id: string;
  readonly programId?: string | null;
  readonly courseId?: string | null;
  readonly shownBy: readonly string[];
}

/** The ids of the steps that a record shows as taken. */
export function takenSteps(
  steps: readonly TakeableStep[],
  { credentialTypes, programIds, courseIds }: LearningRecord,
): Set<string> {
  const taken = steps.filter(
    ({ programId, courseId, shownBy }) =>
      programIds.has(programId ?? '') ||
      courseIds.has(courseId ?? '') ||
      shownBy.some((type) => credentialTypes.has(type)),
  );
  return new Set(taken.map(({ _id }) => _id));
}
