import { ahead, selects } from '@spine/kit';
import type { CertificationFileResolvers } from '../generated/types.ts';

export const CertificationFile: CertificationFileResolvers = {
  revision: async ({ centreId }, _args, { loaders }) =>
    (await loaders.fileByCentre.load(centreId))?.version ?? 0,
  applications: ({ centreId }, _args, { loaders }, info) => {
    if (selects(info, 'status'))
      ahead(loaders.auditsByCentre.load(centreId), loaders.decisionsByCentre.load(centreId));
    return loaders.applicationsByCentre.load(centreId);
  },
  audits: ({ centreId }, _args, { loaders }, info) => {
    if (selects(info, 'findings') || selects(info, 'reauditDue'))
      ahead(loaders.findingsByCentre.load(centreId));
    return loaders.auditsByCentre.load(centreId);
  },
  decisions: ({ centreId }, _args, { loaders }) => loaders.decisionsByCentre.load(centreId),
  changeRequests: ({ centreId }, _args, { loaders }) => loaders.requestsByCentre.load(centreId),
};
