import type { CertificationSchemeResolvers } from '../generated/types.ts';

export const CertificationScheme: CertificationSchemeResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.schemeByCode.load(code),

  code: ({ _id }) => _id,
  owner: ({ ownerId }) => ({ id: ownerId }),
  versions: ({ _id }, _args, { loaders }) => loaders.versionsByScheme.load(_id),
};
