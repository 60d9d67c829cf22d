import type { RegistrySummariesResolvers } from '../../generated/types.ts';
import { cubes } from '../../rules/catalogue/cubes.ts';
import { cubeAnswerOf } from './cubeAnswerOf.ts';

export const RegistrySummaries: RegistrySummariesResolvers = {
  release: (release) => release,
  dimensions: ({ dimensions }) => dimensions,
  cubes: (release) => cubes.filter(({ code }) => release.cubes.includes(code)),
  cube: (release, { code, slice }, context) => cubeAnswerOf(release, code, slice, context),
  codeLists: ({ registryCode }, _args, { loaders }) =>
    loaders.codeListsByRegistry.load(registryCode),
};
