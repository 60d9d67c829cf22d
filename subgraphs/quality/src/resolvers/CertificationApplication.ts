import { existing } from '@spine/kit';
import type { CertificationApplicationResolvers } from '../generated/types.ts';
import { applicationStatus } from '../rules/applicationStatus.ts';

export const CertificationApplication: CertificationApplicationResolvers = {
  id: ({ _id }) => _id,
  revision: ({ version }) => version,
  centre: ({ centreId }) => ({ id: centreId }),
  version: ({ versionId }, _args, { loaders }) => existing(loaders.versionById, versionId),
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    certificateNumber ? loaders.certificateByNumber.load(certificateNumber) : null,
  status: async (application, { asOf }, { loaders, today }) => {
    const { _id, centreId } = application;
    const [audits, decisions] = await Promise.all([
      loaders.auditsByCentre.load(centreId),
      loaders.decisionsByCentre.load(centreId),
    ]);
    const visits = audits.filter(({ applicationId }) => applicationId === _id);
    const decided = decisions.filter(({ applicationId }) => applicationId === _id);
    return applicationStatus(
      application,
      visits.map(({ visitFrom }) => visitFrom),
      decided.map(({ decidedOn }) => decidedOn),
      asOf ?? today,
    );
  },
};
