import { existing } from '@spine/kit';
import type { CertificateResolvers } from '../generated/types.ts';
import { scopeOn, statusOn } from '../rules/certificationStatus.ts';

export const Certificate: CertificateResolvers = {
  __resolveReference: ({ number }, { loaders }) => loaders.certificateByNumber.load(number),

  number: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  version: ({ versionId }, _args, { loaders }) => existing(loaders.versionById, versionId),
  status: (certificate, { asOf }, { today }) => statusOn(certificate, asOf ?? today).status,
  scope: (certificate, { asOf }, { today }) => scopeOn(certificate, asOf ?? today),
  events: ({ _id }, _args, { loaders }) => loaders.eventsByCertificate.load(_id),
};
