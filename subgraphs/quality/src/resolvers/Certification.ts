import type { CertificationResolvers } from '../generated/types.ts';
import { scopeOn, statusOn } from '../rules/certificationStatus.ts';

export const Certification: CertificationResolvers = {
  certificate: ({ certificate, asOf, knownAt }) => ({ ...certificate, asOf, knownAt }),
  status: ({ certificate, asOf }) => statusOn(certificate, asOf).status,
  since: ({ certificate, asOf }) => statusOn(certificate, asOf).since,
  scope: ({ certificate, asOf }) => scopeOn(certificate, asOf),
};
