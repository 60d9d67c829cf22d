import { dayOf, refuse, refuseAny, type Stamps, type UserError, type Write } from '@spine/kit';
import { outputErrors, type RecordedOutput } from '../../rules/outputErrors.ts';
import { AwardModel, type AwardRecord } from '../Award.ts';
import { GrantProgrammeModel } from '../GrantProgramme.ts';
import { OutputModel, type OutputRecord } from '../Output.ts';

/** What came of an award, as somebody describes it. */
export interface DescribedOutput extends RecordedOutput {
  readonly awardId: string;
  readonly kind: OutputRecord['kind'];
  readonly trainedAtId?: string | null | undefined;
}

/**
 * Refuses an output with every rule that it breaks.
 *
 * @param id of the output that is described anew; null of a new one
 * @throws Refused
 */
export async function refuseBroken(
  output: DescribedOutput,
  id: string | null,
  within: Write,
): Promise<void> {
  const { awardId } = output;
  const award = await AwardModel.findById(awardId).session(within.session).lean().exec();
  if (!award) return refuse('awardId', 'AWARD_UNKNOWN', `There is no award ${awardId}.`);
  refuseAny([
    ...outputErrors(output, award, dayOf(within.now)),
    ...(await knownDoiErrors(doiOf(output), id, within)),
    ...(await unknownCourseErrors(output, award, within)),
  ]);
}

/** What is kept of a description. */
export function describedFields(
  output: DescribedOutput,
): Omit<OutputRecord, '_id' | 'awardId' | keyof Stamps> {
  const { title, kind, publishedOn, authorIds, registryCodes, source } = output;
  return {
    ...{ title: title.trim(), kind, publishedOn, doi: doiOf(output) },
    ...{ authorIds: [...authorIds], trainedAtId: output.trainedAtId ?? null },
    registryCodes: [...registryCodes],
    provenance: { kind: 'REFERENCE', source: source.trim() },
  };
}

/** Two spellings of a DOI in other cases name one thing. */
function doiOf({ doi }: DescribedOutput): string | null {
  return doi?.toLowerCase() ?? null;
}

async function knownDoiErrors(
  doi: string | null,
  id: string | null,
  { session }: Write,
): Promise<readonly UserError[]> {
  const known = doi && (await OutputModel.exists({ doi }).session(session).exec());
  if (!known || known._id === id) return [];
  const message = `An output with the DOI ${doi} is recorded already.`;
  return [{ field: 'doi', code: 'DOI_KNOWN', message }];
}

/** Courses are another subgraph's; those that a funder's programmes name are known here. */
async function unknownCourseErrors(
  { trainedAtId }: DescribedOutput,
  { funderId }: AwardRecord,
  { session }: Write,
): Promise<readonly UserError[]> {
  if (!trainedAtId) return [];
  const programmes = await GrantProgrammeModel.find({ funderId }).session(session).lean().exec();
  if (programmes.some(({ researchCourseId }) => researchCourseId === trainedAtId)) return [];
  const message = `No programme of the grant's funder has ${trainedAtId} for its research course.`;
  return [{ field: 'trainedAtId', code: 'COURSE_UNKNOWN', message }];
}
