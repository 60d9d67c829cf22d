import { existing } from '@spine/kit';
import type { CertificateEventResolvers } from '../generated/types.ts';

export const CertificateEvent: CertificateEventResolvers = {
  decision: ({ decisionId }, _args, { loaders }) => existing(loaders.decisionById, decisionId),
};
