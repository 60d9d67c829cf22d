import { readOptional, readYear } from '@spine/kit';
import type { ProgramResolvers } from '../generated/types.ts';
import { isTaught } from '../rules/isTaught.ts';
import { moduleSetsFor } from '../rules/moduleSetsFor.ts';

export const Program: ProgramResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  available: (program, { year }) => isTaught(program, readYear(year, 'year')),
  cohorts: async ({ _id }, { from }, { loaders }) => {
    const cohorts = await loaders.cohortsByProgram.load(_id);
    return from ? cohorts.filter(({ startsOn }) => startsOn >= from) : cohorts;
  },
  moduleSets: ({ moduleSets }, { startYear }) => {
    const year = readOptional(readYear, startYear, 'startYear');
    return year === null ? moduleSets : moduleSetsFor(moduleSets, year);
  },
  courses: ({ _id }, _args, { loaders }) => loaders.coursesByProgram.load(_id),
  steps: ({ _id }, _args, { loaders }) => loaders.stepsByProgram.load(_id),
};
