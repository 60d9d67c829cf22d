import { randomUUID } from 'node:crypto';
import {
  refuse,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { AwardModel } from '../Award.ts';
import { connection } from '../connection.ts';
import { mostOutputs, OutputModel, type OutputRecord } from '../Output.ts';
import { type DescribedOutput, describedFields, refuseBroken } from './refuseBroken.ts';

/** Records what came of an award; every rule that it breaks is an error of its own and nothing is kept. */
export function recordOutput(
  input: WriteInput & DescribedOutput,
  context: WriteContext,
): Promise<WriteResult<OutputRecord>> {
  const { awardId } = input;
  return write(connection, 'recordOutput', input, context, async (within) => {
    await refuseBroken(input, null, within);
    await refuseAnyMore(awardId, within);
    return within.create(OutputModel, {
      ...{ _id: `output-${randomUUID()}`, awardId },
      ...describedFields(input),
    });
  });
}

/** Every recording writes the award, so that of two at the same moment one waits and then sees the other's output. */
async function refuseAnyMore(awardId: string, { session }: Write): Promise<void> {
  await AwardModel.updateOne({ _id: awardId }, { $inc: { recordings: 1 } }, { session }).exec();
  const recorded = await OutputModel.countDocuments({ awardId }).session(session).exec();
  if (recorded >= mostOutputs)
    refuse('awardId', 'TOO_MANY_OUTPUTS', `A grant has at most ${mostOutputs} outputs.`);
}
