import { existing, readYear } from '@spine/kit';
import type { PathwayStepResolvers } from '../generated/types.ts';
import type { Loaders } from '../loaders/index.ts';
import type { PathwayStepRecord } from '../models/PathwayStep.ts';
import { isTaught } from '../rules/isTaught.ts';

export const PathwayStep: PathwayStepResolvers = {
  id: ({ _id }) => _id,
  curriculum: ({ curriculumId }, _args, { loaders }) =>
    existing(loaders.curriculumById, curriculumId),
  program: ({ programId }, _args, { loaders }) =>
    programId ? loaders.programById.load(programId) : null,
  course: ({ courseId }, _args, { loaders }) =>
    courseId ? loaders.courseById.load(courseId) : null,
  module: async ({ programId, moduleId }, _args, { loaders }) => {
    const program = programId && moduleId ? await loaders.programById.load(programId) : null;
    const modules = program?.moduleSets.flatMap((set) => set.modules);
    return modules?.find(({ id }) => id === moduleId) ?? null;
  },
  available: (step, { year }, { loaders }) => isStepTaught(step, readYear(year, 'year'), loaders),
};

/** The steps that are taught in a year, in their order. */
export async function stepsTaughtIn(
  year: number,
  steps: readonly PathwayStepRecord[],
  loaders: Loaders,
): Promise<PathwayStepRecord[]> {
  const taught = await Promise.all(steps.map((step) => isStepTaught(step, year, loaders)));
  return steps.filter((_step, index) => taught[index]);
}

async function isStepTaught(
  { programId, courseId }: PathwayStepRecord,
  year: number,
  loaders: Loaders,
): Promise<boolean> {
  const offer = await (programId
    ? loaders.programById.load(programId)
    : loaders.courseById.load(courseId ?? ''));
  return offer !== null && isTaught(offer, year) === true;
}
