import { existing, whenKnown } from '@spine/kit';
import type { CertificateResolvers } from '../generated/types.ts';
import { scopeOn, statusOn } from '../rules/certificationStatus.ts';
import { credentialOf } from './credentialOf.ts';
import { seenAgain } from './seenCertificate.ts';

export const Certificate: CertificateResolvers = {
  __resolveReference: ({ number, centre }, { loaders }) =>
    whenKnown(loaders.certificateByNumber.load(number), (certificate) =>
      certificate && centre ? { ...certificate, holder: centre } : certificate,
    ),

  number: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  renews: async ({ _id }, _args, { loaders }) => {
    const [first] = await loaders.eventsByCertificate.load(_id);
    if (first?.kind !== 'RENEWED') return null;
    const { applicationId } = await existing(loaders.decisionById, first.decisionId);
    const application = applicationId ? await loaders.applicationById.load(applicationId) : null;
    const number = application?.certificateNumber;
    return number ? loaders.certificateByNumber.load(number) : null;
  },
  version: ({ versionId }, _args, { loaders }) => existing(loaders.versionById, versionId),
  status: (certificate, asked, context) =>
    whenKnown(
      seenAgain(certificate, asked, context),
      (seen) => seen && statusOn(seen, seen.asOf).status,
    ),
  scope: (certificate, asked, context) =>
    whenKnown(seenAgain(certificate, asked, context), (seen) => seen && scopeOn(seen, seen.asOf)),
  credential: (certificate, _args, context) => {
    const { holder } = certificate;
    if (!holder) throw new Error('A credential needs the name of its centre.');
    return credentialOf(certificate, holder, context);
  },
  events: ({ _id, events, knownAt }, _args, { loaders }) =>
    whenKnown(events ?? loaders.eventsByCertificate.load(_id), (all) =>
      knownAt ? all.filter(({ recordedAt }) => recordedAt <= knownAt) : all,
    ),
};
