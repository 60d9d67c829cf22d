import { existing } from '@spine/kit';
import type { CertificateEventResolvers } from '../generated/types.ts';
import { logEntryOf } from './logEntryOf.ts';

export const CertificateEvent: CertificateEventResolvers = {
  corrects: async ({ certificateNumber, corrects }, _args, { loaders }) => {
    if (!corrects) return null;
    const events = await loaders.eventsByCertificate.load(certificateNumber);
    return events.find(({ sequence }) => sequence === corrects) ?? null;
  },
  decision: ({ decisionId }, _args, { loaders }) => existing(loaders.decisionById, decisionId),
  logEntry: ({ _id }, _args, context) => logEntryOf('CERTIFICATE_EVENT', _id, context),
};
