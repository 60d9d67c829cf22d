import { existing, present } from '@spine/kit';
import type { FindingResolvers } from '../generated/types.ts';
import { findingStatus } from '../rules/findingStatus.ts';
import { repeatedFinding } from '../rules/repeatedFinding.ts';
import { criterionOf } from './criterionOf.ts';

export const Finding: FindingResolvers = {
  id: ({ _id }) => _id,
  revision: ({ version }) => version,
  audit: ({ auditId }, _args, { loaders }) => existing(loaders.auditById, auditId),
  criterion: async ({ auditId, criterionCode }, _args, { loaders }) => {
    const { versionId } = await existing(loaders.auditById, auditId);
    return criterionOf(await existing(loaders.versionById, versionId), criterionCode);
  },
  escalated: async ({ escalatedIds }, _args, { loaders }) =>
    present(await loaders.findingById.loadMany(escalatedIds)),
  repeats: async (finding, _args, { loaders }) => {
    const [audits, findings] = await Promise.all([
      loaders.auditsByCentre.load(finding.centreId),
      loaders.findingsByCentre.load(finding.centreId),
    ]);
    return repeatedFinding(finding, audits, findings);
  },
  verifiedBy: ({ verifiedById }) => (verifiedById ? { id: verifiedById } : null),
  status: (finding, { asOf }, { today }) => findingStatus(finding, asOf ?? today),
};
