import { existing } from '@spine/kit';
import type { Context } from '../context.ts';
import type { AuditResolvers } from '../generated/types.ts';
import type { AuditRecord } from '../models/Audit.ts';
import type { FindingRecord } from '../models/Finding.ts';
import { isReauditDue } from '../rules/findingStatus.ts';
import { criterionOf } from './criterionOf.ts';

export const Audit: AuditResolvers = {
  id: ({ _id }) => _id,
  revision: ({ version }) => version,
  centre: ({ centreId }) => ({ id: centreId }),
  version: ({ versionId }, _args, { loaders }) => existing(loaders.versionById, versionId),
  application: ({ applicationId }, _args, { loaders }) =>
    applicationId ? loaders.applicationById.load(applicationId) : null,
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    certificateNumber ? loaders.certificateByNumber.load(certificateNumber) : null,
  team: ({ team }) => team.map(({ personId, role }) => ({ person: { id: personId }, role })),
  formerTeam: ({ formerTeamIds }) => formerTeamIds.map((id) => ({ id })),
  visited: ({ centreId, visitFrom }) => ({ centreId, day: visitFrom }),
  assessments: async ({ versionId, assessments }, _args, { loaders }) => {
    const version = await existing(loaders.versionById, versionId);
    return assessments.map(({ criterionCode, result, evidence = null }) => ({
      criterion: criterionOf(version, criterionCode),
      result,
      evidence,
    }));
  },
  findings: (audit, _args, context) => findingsOf(audit, context),
  reauditDue: async (audit, { asOf }, context) =>
    isReauditDue(audit.visitUntil, await findingsOf(audit, context), asOf ?? context.today),
};

async function findingsOf(
  { _id, centreId }: AuditRecord,
  { loaders }: Context,
): Promise<FindingRecord[]> {
  const findings = await loaders.findingsByCentre.load(centreId);
  return findings.filter(({ auditId }) => auditId === _id);
}
