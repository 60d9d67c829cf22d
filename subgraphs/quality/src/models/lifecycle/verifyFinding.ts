import {
  dayOf,
  refuseAny,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { verificationErrors } from '../../rules/lifecycle/findingErrors.ts';
import { AuditModel } from '../Audit.ts';
import { connection } from '../connection.ts';
import { FindingModel, type FindingRecord } from '../Finding.ts';
import { inFile } from './inFile.ts';
import { refuseStranger } from './onTeam.ts';

export interface VerifyFindingInput extends WriteInput {
  readonly findingId: string;
  readonly expectedVersion: number;
  readonly accepted: boolean;
  readonly remark?: string | null | undefined;
}

/** Judges what a centre did about a finding: accepted, it is verified; if not, it is open again. */
export function verifyFinding(
  input: VerifyFindingInput,
  context: WriteContext,
): Promise<WriteResult<FindingRecord>> {
  const { findingId, expectedVersion } = input;
  return write(connection, 'verifyFinding', input, context, async (within) => {
    const finding = await inFile(FindingModel, 'findingId', findingId, expectedVersion, within);
    const personId = await auditorOf(finding, within);
    const today = dayOf(within.now);
    refuseAny(verificationErrors(finding, input, today));
    const changes = input.accepted
      ? { verifiedOn: today, verifiedById: personId }
      : rejection(finding, personId, today, input.remark ?? '');
    return within.update(FindingModel, findingId, expectedVersion, changes, 'findingId');
  });
}

async function auditorOf({ auditId }: FindingRecord, within: Write): Promise<string> {
  const { session } = within;
  const audit = await AuditModel.findById(auditId).session(session).lean().orFail().exec();
  return refuseStranger(audit, within);
}

function rejection(
  { rejectedActions, correctiveAction, actedOn }: FindingRecord,
  rejectedById: string,
  rejectedOn: string,
  remark: string,
): Partial<FindingRecord> {
  const rejected = { correctiveAction: correctiveAction ?? '', actedOn: actedOn ?? '' };
  return {
    correctiveAction: null,
    actedOn: null,
    rejectedActions: [...rejectedActions, { ...rejected, rejectedOn, rejectedById, remark }],
  };
}
