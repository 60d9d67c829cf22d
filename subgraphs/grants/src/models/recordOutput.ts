import { randomUUID } from 'node:crypto';
import {
  dayOf,
  Refused,
  refuse,
  type UserError,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { outputErrors, type RecordedOutput } from '../rules/outputErrors.ts';
import { AwardModel } from './Award.ts';
import { connection } from './connection.ts';
import { OutputModel, type OutputRecord } from './Output.ts';

export interface RecordOutputInput extends WriteInput, RecordedOutput {
  readonly awardId: string;
  readonly kind: OutputRecord['kind'];
  readonly trainedAtId?: string | null | undefined;
}

/** Records what came of an award; every rule that it breaks is an error of its own and nothing is kept. */
export function recordOutput(
  input: RecordOutputInput,
  context: WriteContext,
): Promise<WriteResult<OutputRecord>> {
  const { awardId, title, kind, publishedOn, authorIds, trainedAtId, registryCodes } = input;
  // Two spellings of a DOI in other cases name one thing.
  const doi = input.doi?.toLowerCase();
  return write(connection, 'recordOutput', input, context, async (within) => {
    const award = await AwardModel.findById(awardId).session(within.session).lean().exec();
    if (!award) return refuse('awardId', 'AWARD_UNKNOWN', `There is no award ${awardId}.`);
    const errors = [
      ...outputErrors(input, award, dayOf(within.now)),
      ...(await knownDoiErrors(doi, within)),
    ];
    if (errors.length > 0) throw new Refused(errors);
    return within.create(OutputModel, {
      _id: `output-${randomUUID()}`,
      ...{ awardId, title: title.trim(), kind, publishedOn },
      ...(doi && { doi }),
      authorIds: [...authorIds],
      ...(trainedAtId && { trainedAtId }),
      registryCodes: [...registryCodes],
      provenance: { kind: 'REFERENCE', source: input.source.trim() },
    });
  });
}

async function knownDoiErrors(
  doi: string | undefined,
  { session }: Write,
): Promise<readonly UserError[]> {
  const known = doi && (await OutputModel.exists({ doi }).session(session).exec());
  const message = `An output with the DOI ${doi} is recorded already.`;
  return known ? [{ field: 'doi', code: 'DOI_KNOWN', message }] : [];
}
