import type { CertificationFileResolvers } from '../generated/types.ts';

export const CertificationFile: CertificationFileResolvers = {
  revision: async ({ centreId }, _args, { loaders }) =>
    (await loaders.fileByCentre.load(centreId))?.version ?? 0,
  applications: ({ centreId }, _args, { loaders }) => loaders.applicationsByCentre.load(centreId),
  audits: ({ centreId }, _args, { loaders }) => loaders.auditsByCentre.load(centreId),
  decisions: ({ centreId }, _args, { loaders }) => loaders.decisionsByCentre.load(centreId),
  changeRequests: ({ centreId }, _args, { loaders }) => loaders.requestsByCentre.load(centreId),
};
