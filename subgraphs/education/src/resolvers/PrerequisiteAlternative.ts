import { present, readYear } from '@spine/kit';
import type { PrerequisiteAlternativeResolvers } from '../generated/types.ts';
import { stepsTaughtIn } from './PathwayStep.ts';

export const PrerequisiteAlternative: PrerequisiteAlternativeResolvers = {
  steps: async ({ stepIds }, _args, { loaders }) =>
    present(await loaders.stepById.loadMany(stepIds)),
  available: async ({ stepIds }, { year }, { loaders }) => {
    const steps = present(await loaders.stepById.loadMany(stepIds));
    const taught = await stepsTaughtIn(readYear(year, 'year'), steps, loaders);
    return taught.length === stepIds.length;
  },
};
