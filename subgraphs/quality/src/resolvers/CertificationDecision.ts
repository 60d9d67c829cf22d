import { present } from '@spine/kit';
import type { Context } from '../context.ts';
import type { CertificationDecisionResolvers } from '../generated/types.ts';
import { type AuditRecord, teamIdsOf } from '../models/Audit.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import { entryOf } from '../models/log/readLog.ts';
import { decisionBreaches } from '../rules/decisionBreaches.ts';
import type { Tie } from '../rules/ties.ts';

const granting: readonly DecisionRecord['kind'][] = ['GRANT', 'RENEW', 'EXTEND_SCOPE'];

export const CertificationDecision: CertificationDecisionResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  deciders: ({ deciderIds }) => deciderIds.map((id) => ({ id })),
  audit: (decision, _args, context) => auditOf(decision, context),
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    certificateNumber ? loaders.certificateByNumber.load(certificateNumber) : null,
  logEntry: ({ _id }, _args, { now }) => entryOf('DECISION', _id, now),
  breaches: async (decision, _args, context) => {
    const [audit, findings] = await Promise.all([
      auditOf(decision, context),
      context.loaders.findingsByCentre.load(decision.centreId),
    ]);
    const teamIds = audit ? teamIdsOf(audit) : [];
    return decisionBreaches({
      ...decision,
      grants: granting.includes(decision.kind),
      audit: audit && { ...audit, teamIds },
      findings,
      ties: await tiesOf([...decision.deciderIds, ...teamIds], context),
    });
  },
};

async function auditOf(
  { auditId }: DecisionRecord,
  { loaders }: Context,
): Promise<AuditRecord | null> {
  return auditId ? loaders.auditById.load(auditId) : null;
}

async function tiesOf(personIds: readonly string[], { loaders }: Context): Promise<Tie[]> {
  const appointments = present(await loaders.appointmentByPerson.loadMany(personIds));
  return appointments.flatMap(({ _id, declaredTies }) =>
    declaredTies.map((tie) => ({ ...tie, personId: _id })),
  );
}
