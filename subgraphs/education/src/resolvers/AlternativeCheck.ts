import { present } from '@spine/kit';
import type { AlternativeCheckResolvers } from '../generated/types.ts';

export const AlternativeCheck: AlternativeCheckResolvers = {
  steps: async ({ stepIds }, _args, { loaders }) =>
    present(await loaders.stepById.loadMany(stepIds)),
};
