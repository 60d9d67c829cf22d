import {
  refuse,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { connection } from '../connection.ts';
import { OutputModel, type OutputRecord } from '../Output.ts';
import { OutputWithdrawalModel } from '../OutputWithdrawal.ts';
import { type DescribedOutput, describedFields, refuseBroken } from './refuseBroken.ts';

/** Names an output of an award. */
export interface ChangeOutputInput extends WriteInput {
  readonly awardId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** Describes an output anew, by the rules that it was recorded by. It stays with its award. */
export function correctOutput(
  input: ChangeOutputInput & DescribedOutput,
  context: WriteContext,
): Promise<WriteResult<OutputRecord>> {
  return write(connection, 'correctOutput', input, context, async (within) => {
    await refuseOther(input, within);
    await refuseBroken(input, input.id, within);
    return within.update(OutputModel, input.id, input.expectedVersion, describedFields(input));
  });
}

/**
 * Takes an output back that should not have been recorded: for good, as it was public for a mistake only. What it was
 * is kept apart.
 */
export function withdrawOutput(
  input: ChangeOutputInput,
  context: WriteContext,
): Promise<WriteResult<OutputRecord>> {
  return write(connection, 'withdrawOutput', input, context, async (within) => {
    await refuseOther(input, within);
    const output = await within.remove(OutputModel, input.id, input.expectedVersion);
    const { _id, awardId } = output;
    await within.create(OutputWithdrawalModel, { _id, awardId, output });
    return output;
  });
}

/** Whoever may write of one award must not change what came of another. */
async function refuseOther({ id, awardId }: ChangeOutputInput, { session }: Write): Promise<void> {
  const own = await OutputModel.exists({ _id: id, awardId }).session(session).exec();
  if (!own) refuse('id', 'NOT_FOUND', `Nothing that came of ${awardId} is ${id}.`);
}
