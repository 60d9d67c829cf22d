import type { AuditWorkResolvers } from '../generated/types.ts';

export const AuditWork: AuditWorkResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    certificateNumber ? loaders.certificateByNumber.load(certificateNumber) : null,
  audit: ({ auditId }, _args, { loaders }) => (auditId ? loaders.auditById.load(auditId) : null),
  finding: ({ findingId }, _args, { loaders }) =>
    findingId ? loaders.findingById.load(findingId) : null,
};
