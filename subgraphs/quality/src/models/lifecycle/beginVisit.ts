import {
  dayOf,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { beginErrors } from '../../rules/lifecycle/auditErrors.ts';
import { AuditModel, type AuditRecord } from '../Audit.ts';
import { connection } from '../connection.ts';
import { onTeam } from './onTeam.ts';

export interface ChangeAuditInput extends WriteInput {
  readonly auditId: string;
  readonly expectedVersion: number;
}

/** Ends the review of documents: the team is on site. */
export function beginVisit(
  input: ChangeAuditInput,
  context: WriteContext,
): Promise<WriteResult<AuditRecord>> {
  const { auditId, expectedVersion } = input;
  return write(connection, 'beginVisit', input, context, async (within) => {
    const audit = await onTeam(auditId, expectedVersion, within);
    refuseAny(beginErrors(audit, dayOf(within.now)));
    return within.update(AuditModel, auditId, expectedVersion, { stage: 'ON_SITE' }, 'auditId');
  });
}
