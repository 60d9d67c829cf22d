import {
  dayOf,
  refuse,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { finishedErrors } from '../../rules/lifecycle/auditErrors.ts';
import { memberErrors } from '../../rules/lifecycle/teamErrors.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { connection } from '../connection.ts';
import { FindingModel } from '../Finding.ts';
import { appointmentsOf } from './appointmentsOf.ts';
import { recordsOf } from './CertificationFile.ts';
import { inFile } from './inFile.ts';

export interface ReplaceAuditorInput extends WriteInput {
  readonly auditId: string;
  readonly expectedVersion: number;
  readonly personId: string;
  readonly replacementId: string;
}

/**
 * Puts another auditor into someone's place; who was replaced stays known, and does not decide. On a closed audit too,
 * as long as the team has something to verify: nobody else can, and an open major finding keeps the centre from all.
 */
export function replaceAuditor(
  input: ReplaceAuditorInput,
  context: WriteContext,
): Promise<WriteResult<AuditRecord>> {
  const { auditId, expectedVersion, personId, replacementId } = input;
  return write(connection, 'replaceAuditor', input, context, async (within) => {
    const audit = await inFile(AuditModel, 'auditId', auditId, expectedVersion, within);
    const findings = await recordsOf(FindingModel, audit.centreId, within);
    const own = findings.filter((each) => each.auditId === auditId);
    refuseAny(finishedErrors(audit, own));
    const isOnTeam = (id: string) => audit.team.some((member) => member.personId === id);
    if (!isOnTeam(personId)) refuse('personId', 'NOT_ON_TEAM', `${personId} is not on the team.`);
    const field = 'replacementId';
    if (isOnTeam(replacementId))
      refuse(field, 'PERSON_REPEATED', `${replacementId} is on the team already.`);
    const appointments = await appointmentsOf([replacementId], within);
    const { centreId, visitFrom } = audit;
    refuseAny(memberErrors([replacementId], field, centreId, visitFrom, appointments));
    const team = audit.team.map((member) =>
      member.personId === personId ? { ...member, personId: replacementId } : member,
    );
    const changes = { team, ...formerOf(audit, personId, dayOf(within.now)) };
    return within.update(AuditModel, auditId, expectedVersion, changes, 'auditId');
  });
}

/** Who has left the team once somebody is replaced on a day, and who of them before the visit, with no part in it. */
function formerOf(
  { formerTeamIds, neverVisitedIds = [], visitFrom }: AuditRecord,
  personId: string,
  day: string,
) {
  const others = neverVisitedIds.filter((id) => id !== personId);
  return {
    formerTeamIds: [...new Set([...formerTeamIds, personId])],
    neverVisitedIds: day < visitFrom ? [...others, personId] : others,
  };
}
