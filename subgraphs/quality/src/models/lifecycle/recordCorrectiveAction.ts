import {
  dayOf,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { actionErrors } from '../../rules/lifecycle/findingErrors.ts';
import { connection } from '../connection.ts';
import { FindingModel, type FindingRecord } from '../Finding.ts';
import { inFile } from './inFile.ts';

export interface RecordCorrectiveActionInput extends WriteInput {
  readonly findingId: string;
  readonly expectedVersion: number;
  readonly correctiveAction: string;
}

/** Records what a centre did about a finding; the auditors judge it next. */
export function recordCorrectiveAction(
  input: RecordCorrectiveActionInput,
  context: WriteContext,
): Promise<WriteResult<FindingRecord>> {
  const { findingId, expectedVersion, correctiveAction } = input;
  return write(connection, 'recordCorrectiveAction', input, context, async (within) => {
    const today = dayOf(within.now);
    const finding = await inFile(FindingModel, 'findingId', findingId, expectedVersion, within);
    refuseAny(actionErrors(finding, correctiveAction, today));
    const changes = { correctiveAction, actedOn: today };
    return within.update(FindingModel, findingId, expectedVersion, changes, 'findingId');
  });
}
