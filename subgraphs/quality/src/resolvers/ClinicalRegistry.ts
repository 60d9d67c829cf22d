import type { ClinicalRegistryResolvers } from '../generated/types.ts';

export const ClinicalRegistry: ClinicalRegistryResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.registryByCode.load(code),

  code: ({ _id }) => _id,
  operator: ({ operatorId }) => ({ id: operatorId }),
  codeLists: ({ _id }, _args, { loaders }) => loaders.codeListsByRegistry.load(_id),
};
