import { existing, present } from '@spine/kit';
import type { Context } from '../context.ts';
import type { CertificationDecisionResolvers } from '../generated/types.ts';
import type { AuditRecord } from '../models/Audit.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import { breachesOf, peopleOf } from '../models/oversight/breachesOf.ts';
import { type Regrant, regranted } from '../models/oversight/regrants.ts';
import { logEntryOf } from './logEntryOf.ts';

export const CertificationDecision: CertificationDecisionResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  deciders: ({ deciderIds }) => deciderIds.map((id) => ({ id })),
  audit: (decision, _args, context) => auditOf(decision, context),
  certificate: ({ certificateNumber }, _args, { loaders }) =>
    certificateNumber ? loaders.certificateByNumber.load(certificateNumber) : null,
  request: ({ requestId }, _args, { loaders }) =>
    requestId ? loaders.requestById.load(requestId) : null,
  logEntry: ({ _id }, _args, context) => logEntryOf('DECISION', _id, context),
  breaches: async (decision, _args, context) => {
    const [audit, regrant, findings] = await Promise.all([
      auditOf(decision, context),
      regrantOf(decision, context),
      context.loaders.findingsByCentre.load(decision.centreId),
    ]);
    const people = peopleOf(decision, audit);
    const appointments = present(await context.loaders.appointmentByPerson.loadMany(people));
    return breachesOf(decision, { audit, regrant, findings, appointments });
  },
};

async function auditOf(
  { auditId }: DecisionRecord,
  { loaders }: Context,
): Promise<AuditRecord | null> {
  return auditId ? loaders.auditById.load(auditId) : null;
}

async function regrantOf(decision: DecisionRecord, context: Context): Promise<Regrant | null> {
  const { loaders } = context;
  const { kind, certificateNumber } = decision;
  if (kind !== 'CORRECT' || !certificateNumber) return null;
  const event = regranted(decision, await loaders.eventsByCertificate.load(certificateNumber));
  if (!event) return null;
  const granted = await existing(loaders.decisionById, event.decisionId);
  return { audit: await auditOf(granted, context) };
}
