import { randomUUID } from 'node:crypto';
import { claim, dayOf, refuse, type Write, type WriteInput } from '@spine/kit';
import { deciderErrors, reasonErrors } from '../../rules/lifecycle/deciderErrors.ts';
import { type AuditRecord, teamIdsOf } from '../Audit.ts';
import { DecisionModel, type DecisionRecord } from '../Decision.ts';
import { logDecision } from '../log/logDecision.ts';
import { appointmentsOf } from './appointmentsOf.ts';
import { type FileChange, openFile } from './CertificationFile.ts';

/** What every decision says. */
export interface DecidingInput extends WriteInput {
  readonly deciderIds: readonly string[];
  readonly reason: string;
  /** The revision of the centre's file that the deciders read. */
  readonly expectedVersion: number;
}

/** Opens a centre's file for a decision or a request; refuses where it is not as it was read. */
export async function openAsRead(
  centreId: string,
  { expectedVersion }: Pick<DecidingInput, 'expectedVersion'>,
  within: Write,
  change: FileChange = 'DECISIVE',
): Promise<void> {
  if ((await openFile(centreId, within, change)) !== expectedVersion)
    refuse(
      'expectedVersion',
      'CONFLICT',
      'The centre’s file has changed since you read it; read it again and decide anew.',
    );
}

/**
 * Which rules a decision breaks whatever it decides.
 *
 * @param audits those that bear on it: nobody of their teams decides
 */
export async function decidingErrors(
  { deciderIds, reason }: DecidingInput,
  centreId: string,
  audits: readonly AuditRecord[],
  within: Write,
) {
  const deciders = {
    deciderIds,
    callerId: claim(within.viewer, 'person_id'),
    centreId,
    teamIds: audits.flatMap(teamIdsOf),
    appointments: await appointmentsOf(deciderIds, within),
  };
  return [...deciderErrors(deciders, dayOf(within.now)), ...reasonErrors(reason)];
}

type Decided = Omit<DecisionRecord, '_id' | 'decidedOn' | 'deciderIds' | 'reason' | 'provenance'>;

/** A decision as it will be recorded; what follows from it names it. */
export function decisionOf(
  decided: Decided,
  { deciderIds, reason }: DecidingInput,
  { now }: Write,
): DecisionRecord {
  return {
    _id: `decision-${randomUUID()}`,
    ...decided,
    decidedOn: dayOf(now),
    deciderIds: [...deciderIds],
    reason: reason.trim(),
  };
}

/** Records a decision, in the log too. */
export async function recordDecision(
  decision: DecisionRecord,
  within: Write,
): Promise<DecisionRecord> {
  await DecisionModel.create([decision], { session: within.session });
  await logDecision(decision, within);
  return decision;
}
