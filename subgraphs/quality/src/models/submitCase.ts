import { randomUUID } from 'node:crypto';
import {
  dayOf,
  defined,
  Refused,
  refuse,
  type Stamps,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import type { ClientSession } from 'mongoose';
import { countsOf } from '../rules/caseCounts.ts';
import type { CaseFields, FormFields } from '../rules/caseErrors/CaseFields.ts';
import { caseErrors } from '../rules/caseErrors/caseErrors.ts';
import { comiScore } from '../rules/comi.ts';
import { injuryOf } from '../rules/injury/injuryOf.ts';
import { odiScore } from '../rules/odi.ts';
import { CaseModel, type CaseRecord } from './Case.ts';
import { addCounts, countedAt } from './CaseCount.ts';
import { ClinicalRegistryModel, outcomeTermsOf, spineTangoCode } from './ClinicalRegistry.ts';
import { CodeListModel, type CodeListRecord } from './CodeList.ts';
import { connection } from './connection.ts';
import type { PatientFormRecord } from './PatientForm.ts';
import { recordKeying } from './recordKeys/RecordSecret.ts';

export interface SubmitCaseInput extends WriteInput, CaseFields {
  readonly centreId: string;
  readonly codeListVersion: number;
}

/** Adds a case and what it adds to its centre's counts, in one transaction. */
export function submitCase(
  input: SubmitCaseInput,
  context: WriteContext,
): Promise<WriteResult<CaseRecord>> {
  return write(connection, 'submitCase', input, context, async ({ session, create }) => {
    const lists = await codeLists(input.codeListVersion, session);
    const codes = new Map(lists.map(({ list, codes }) => [list, codesOf(codes)]));
    const errors = caseErrors(input, codes, dayOf(context.now));
    if (errors.length > 0) throw new Refused(errors);
    await refuseKnownNumber(input, session);
    const created = await create(CaseModel, caseOf(input, lists, await recordKeying()));
    const registry = await ClinicalRegistryModel.findById(spineTangoCode)
      .session(session)
      .lean()
      .orFail()
      .exec();
    await addCounts(countedAt(created), countsOf(created, outcomeTermsOf(registry)), session);
    return created;
  });
}

async function codeLists(version: number, session: ClientSession): Promise<CodeListRecord[]> {
  const lists = await CodeListModel.find({ registryCode: spineTangoCode, version })
    .session(session)
    .lean()
    .exec();
  if (lists.length > 0) return lists;
  return refuse(
    'codeListVersion',
    'UNKNOWN_CODE',
    `There is no version ${version} of the code lists.`,
  );
}

function codesOf(codes: CodeListRecord['codes']): ReadonlySet<string> {
  return new Set(codes.map(({ code }) => code));
}

async function refuseKnownNumber(
  { centreId, number }: SubmitCaseInput,
  session: ClientSession,
): Promise<void> {
  const known = await CaseModel.exists({ centreId, number }).session(session).exec();
  if (known) refuse('number', 'DUPLICATE', `The centre has a case ${number} already.`);
}

function caseOf(
  input: SubmitCaseInput,
  lists: readonly CodeListRecord[],
  keyOf: (caseId: string) => number,
): Omit<CaseRecord, keyof Stamps> {
  const { idempotencyKey: _key, baseline, followUps, injuries, stages, ...fields } = input;
  const pathologies = lists.find(({ list }) => list === 'mainPathology')?.codes ?? [];
  const _id = `case-${randomUUID()}`;
  const pathology = pathologies.find(({ code }) => code === input.mainPathology);
  return {
    ...(fields as Omit<CaseRecord, keyof Stamps>),
    _id,
    recordKey: keyOf(_id),
    pathologyGroup: pathology?.pathologyGroup ?? null,
    stages: stages.map(({ operatedOn, measures }) => ({ operatedOn, measures: [...measures] })),
    operatedOn: stages[0]?.operatedOn ?? '',
    injuries: injuries.flatMap((text) => injuryOf(text) ?? []),
    ...(baseline && { baseline: formOf(baseline) }),
    followUps: followUps.map(({ interval, form }) => ({ interval, form: formOf(form) })),
  };
}

/** A form with its answers scored. */
function formOf({ comi, odi, ...form }: FormFields): PatientFormRecord {
  const sections = odi?.map((section) => section ?? null);
  return {
    ...(defined(form) as PatientFormRecord),
    ...(comi && { comi: { ...defined(comi), score: comiScore(comi) } }),
    ...(sections && { odi: { sections, score: odiScore(sections) } }),
  };
}
