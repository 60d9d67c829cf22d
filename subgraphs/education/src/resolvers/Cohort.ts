import { existing } from '@spine/kit';
import { yearOf } from '@spine/kit/days';
import type { CohortResolvers } from '../generated/types.ts';
import { cohortStatus } from '../rules/cohortStatus.ts';
import { moduleSetsFor } from '../rules/moduleSetsFor.ts';

export const Cohort: CohortResolvers = {
  id: ({ _id }) => _id,
  program: ({ programId }, _args, { loaders }) => existing(loaders.programById, programId),
  status: (cohort, { asOf }, { today }) => cohortStatus(cohort, asOf ?? today),
  moduleSet: async ({ programId, startsOn }, _args, { loaders }) => {
    const { moduleSets } = await existing(loaders.programById, programId);
    return moduleSetsFor(moduleSets, yearOf(startsOn))[0] ?? null;
  },
};
