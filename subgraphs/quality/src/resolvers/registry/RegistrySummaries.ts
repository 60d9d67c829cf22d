import type { RegistrySummariesResolvers } from '../../generated/types.ts';
import { funnelId } from '../../models/releases/Release.ts';
import { cubes } from '../../rules/catalogue/cubes.ts';
import { cubeAnswerOf } from './cubeAnswerOf.ts';
import { trajectoryOf } from './trajectoryOf.ts';

export const RegistrySummaries: RegistrySummariesResolvers = {
  release: (release) => release,
  dimensions: ({ dimensions }) => dimensions,
  cubes: (release) => cubes.filter(({ code }) => release.cubes.includes(code)),
  cube: (release, { code, slice }, context) => cubeAnswerOf(release, code, slice, context),
  trajectory: (release, { slice }, context) => trajectoryOf(release, slice, context),
  funnel: async (release, { indicator }, { loaders }) => {
    const funnel = await loaders.releaseFunnelById.load(funnelId(release._id, indicator));
    return funnel && { release, funnel };
  },
  codeLists: ({ registryCode }, _args, { loaders }) =>
    loaders.codeListsByRegistry.load(registryCode),
};
