import { randomUUID } from 'node:crypto';
import type { Stamps } from '@spine/kit';
import type { CaseFields, FormFields } from '../rules/caseErrors/CaseFields.ts';
import { type ComiAnswers, comiScore } from '../rules/comi.ts';
import { injuryOf } from '../rules/injury/injuryOf.ts';
import { odiScore } from '../rules/odi.ts';
import type { CaseRecord } from './Case.ts';
import type { CodeListRecord } from './CodeList.ts';
import type { ComiRecord, PatientFormRecord } from './PatientForm.ts';

/** A case's fields with the version of the code lists that their codes are from. */
export interface CodedFields extends CaseFields {
  readonly codeListVersion: number;
}

/** What is kept of a case as a centre sends it; what no centre sends is not in it. */
export type KeptFields = Omit<
  CaseRecord,
  keyof Stamps | '_id' | 'centreId' | 'recordKey' | 'provenance'
>;

/**
 * A case that was never there, from fields without errors. Every case that is added is made here.
 *
 * @param keyOf gives the case its record key
 */
export function newCase(
  centreId: string,
  fields: CodedFields,
  lists: readonly CodeListRecord[],
  keyOf: (caseId: string) => number,
): Omit<CaseRecord, keyof Stamps> {
  const _id = `case-${randomUUID()}`;
  return Object.assign({ _id, centreId, recordKey: keyOf(_id) }, keptFields(fields, lists));
}

/** The fields of a case scored, grouped, and with every injury in its one spelling. */
export function keptFields(fields: CodedFields, lists: readonly CodeListRecord[]): KeptFields {
  const { bmiBand, smoker, diedOn, reoperatedOn, baseline, stages } = fields;
  const pathologies = lists.find(({ list }) => list === 'mainPathology')?.codes ?? [];
  const pathology = pathologies.find(({ code }) => code === fields.mainPathology);
  const kept: KeptFields = {
    number: fields.number,
    codeListVersion: fields.codeListVersion,
    ageYears: fields.ageYears,
    sex: fields.sex,
    asa: fields.asa,
    previousOperations: fields.previousOperations,
    mainPathology: fields.mainPathology,
    pathologyGroup: pathology?.pathologyGroup ?? null,
    degenerationTypes: [...fields.degenerationTypes],
    level: fields.level,
    extent: fields.extent,
    operatedOn: stages[0]?.operatedOn ?? '',
    stages: stages.map(({ operatedOn, measures }) => ({ operatedOn, measures: [...measures] })),
    lengthOfStayDays: fields.lengthOfStayDays,
    injuries: fields.injuries.flatMap((text) => injuryOf(text) ?? []),
    adverseEvents: fields.adverseEvents.map(({ code, reportedBy, occurredOn }) => ({
      code,
      reportedBy,
      ...(occurredOn && { occurredOn }),
    })),
    followUps: fields.followUps.map(({ interval, form }) => ({ interval, form: formOf(form) })),
  };
  // Last, so that all cases begin alike: the engine makes such objects several times as fast.
  if (bmiBand) kept.bmiBand = bmiBand;
  if (isGiven(smoker)) kept.smoker = smoker;
  if (diedOn) kept.diedOn = diedOn;
  if (reoperatedOn) kept.reoperatedOn = reoperatedOn;
  if (baseline) kept.baseline = formOf(baseline);
  return kept;
}

/** A form with its answers scored. */
function formOf({
  completedOn,
  comi,
  odi,
  eq5d,
  backPain,
  legPain,
}: FormFields): PatientFormRecord {
  const form: PatientFormRecord = { completedOn };
  if (comi) form.comi = comiOf(comi);
  const sections = odi?.map((section) => section ?? null);
  if (sections) form.odi = { sections, score: odiScore(sections) };
  if (eq5d) form.eq5d = { index: eq5d.index, valueSet: eq5d.valueSet };
  if (isGiven(backPain)) form.backPain = backPain;
  if (isGiven(legPain)) form.legPain = legPain;
  return form;
}

/** The answers that were given. Item by item: going through the names of three forms a case took longer than scoring. */
function comiOf(answers: ComiAnswers): ComiRecord {
  const { axialPain, limbPain, wellBeing, qualityOfLife } = answers;
  const { socialDisability, workDisability } = answers;
  const kept: Omit<ComiRecord, 'score'> = {};
  if (isGiven(axialPain)) kept.axialPain = axialPain;
  if (isGiven(limbPain)) kept.limbPain = limbPain;
  if (isGiven(answers.function)) kept.function = answers.function;
  if (isGiven(wellBeing)) kept.wellBeing = wellBeing;
  if (isGiven(qualityOfLife)) kept.qualityOfLife = qualityOfLife;
  if (isGiven(socialDisability)) kept.socialDisability = socialDisability;
  if (isGiven(workDisability)) kept.workDisability = workDisability;
  return Object.assign(kept, { score: comiScore(answers) });
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
