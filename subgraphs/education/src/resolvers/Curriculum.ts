import { present, readOptional, readYear } from '@spine/kit';
import type { CurriculumResolvers } from '../generated/types.ts';
import { stepsTaughtIn } from './PathwayStep.ts';

export const Curriculum: CurriculumResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.curriculumById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  steps: async ({ _id }, { availableIn }, { loaders }) => {
    const steps = await loaders.stepsByCurriculum.load(_id);
    const year = readOptional(readYear, availableIn, 'availableIn');
    return year === null ? steps : stepsTaughtIn(year, steps, loaders);
  },
  taskForce: ({ taskForceId }) => (taskForceId ? { id: taskForceId } : null),
  resources: async ({ resourceIds }, _args, { loaders }) =>
    present(await loaders.resourceById.loadMany(resourceIds)),
};
