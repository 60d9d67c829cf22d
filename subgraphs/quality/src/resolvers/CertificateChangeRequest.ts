import type { CertificateChangeRequestResolvers } from '../generated/types.ts';
import { requestStatus } from '../rules/lifecycle/requestErrors.ts';

export const CertificateChangeRequest: CertificateChangeRequestResolvers = {
  id: ({ _id }) => _id,
  revision: ({ version }) => version,
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    loaders.certificateByNumber.load(certificateNumber),
  status: (request) => requestStatus(request),
  decision: ({ decisionId }, _args, { loaders }) =>
    decisionId === null ? null : loaders.decisionById.load(decisionId),
};
