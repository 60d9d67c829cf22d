import { type DecisionBreach, decisionBreaches } from '../../rules/decisionBreaches.ts';
import { tiesOf } from '../../rules/lifecycle/teamErrors.ts';
import type { AppointmentRecord } from '../Appointment.ts';
import { type AuditRecord, auditorIdsOf, teamIdsOf } from '../Audit.ts';
import type { DecisionRecord } from '../Decision.ts';
import type { FindingRecord } from '../Finding.ts';
import type { Regrant } from './regrants.ts';

const granting: readonly DecisionRecord['kind'][] = ['GRANT', 'RENEW', 'EXTEND_SCOPE'];

/** What a decision rests on. */
export interface DecisionRests {
  readonly audit: AuditRecord | null;
  /** Of a correction that says anew what was granted; null of anything else. */
  readonly regrant: Regrant | null;
  /** The centre's findings. */
  readonly findings: readonly FindingRecord[];
  /** Of its deciders and of the audit's team. */
  readonly appointments: readonly AppointmentRecord[];
}

/** The people whose ties bear on a decision. */
export function peopleOf({ deciderIds }: DecisionRecord, audit: AuditRecord | null): string[] {
  return [...deciderIds, ...(audit ? teamIdsOf(audit) : [])];
}

/** Every rule that a recorded decision breaks. */
export function breachesOf(
  decision: DecisionRecord,
  { audit, regrant, findings, appointments }: DecisionRests,
): DecisionBreach[] {
  const grants = granting.includes(decision.kind);
  const basis = grants ? { audit } : regrant;
  return decisionBreaches({
    ...decision,
    grants,
    audited: basis && (basis.audit?.scope ?? []),
    audit: audit && { ...audit, teamIds: teamIdsOf(audit), auditorIds: auditorIdsOf(audit) },
    findings,
    ties: tiesOf(appointments),
  });
}
