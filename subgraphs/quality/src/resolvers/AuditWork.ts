import type { AuditWorkResolvers } from '../generated/types.ts';

export const AuditWork: AuditWorkResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  // Of a finding, the one that its audit was about: read for those that are shown.
  certificate: async ({ certificateNumber, auditId }, _args, { loaders }) => {
    const audit = !certificateNumber && auditId ? await loaders.auditById.load(auditId) : null;
    const number = certificateNumber ?? audit?.certificateNumber;
    return number ? loaders.certificateByNumber.load(number) : null;
  },
  audit: ({ auditId }, _args, { loaders }) => (auditId ? loaders.auditById.load(auditId) : null),
  finding: ({ findingId }, _args, { loaders }) =>
    findingId ? loaders.findingById.load(findingId) : null,
};
