import type { CaseFields, FormFields } from '../caseErrors/CaseFields.ts';

interface KeptForm extends Omit<FormFields, 'odi'> {
  readonly odi?: { readonly sections: readonly (number | null)[] } | null;
}

/** A case as it is kept: the fields of its centre, with what was worked out from them. */
export interface KeptCase extends Omit<CaseFields, 'injuries' | 'baseline' | 'followUps'> {
  readonly codeListVersion: number;
  readonly injuries: readonly { readonly code: string }[];
  readonly baseline?: KeptForm | null;
  readonly followUps: readonly { readonly interval: string; readonly form: KeptForm }[];
}

/** The fields that a centre would send for a case that is kept: scored again they give the same case. */
export function fieldsOfCase(kept: KeptCase): CaseFields & { readonly codeListVersion: number } {
  const { injuries, baseline, followUps } = kept;
  return {
    number: kept.number,
    codeListVersion: kept.codeListVersion,
    ageYears: kept.ageYears,
    sex: kept.sex,
    asa: kept.asa,
    bmiBand: kept.bmiBand,
    smoker: kept.smoker,
    previousOperations: kept.previousOperations,
    mainPathology: kept.mainPathology,
    degenerationTypes: kept.degenerationTypes,
    level: kept.level,
    extent: kept.extent,
    stages: kept.stages,
    lengthOfStayDays: kept.lengthOfStayDays,
    injuries: injuries.map(({ code }) => code),
    adverseEvents: kept.adverseEvents,
    baseline: baseline && formFields(baseline),
    followUps: followUps.map(({ interval, form }) => ({ interval, form: formFields(form) })),
    diedOn: kept.diedOn,
    reoperatedOn: kept.reoperatedOn,
  };
}

function formFields({ odi, comi, ...form }: KeptForm): FormFields {
  return { ...form, comi: comi && answersOf(comi), odi: odi?.sections };
}

function answersOf(comi: NonNullable<FormFields['comi']>): NonNullable<FormFields['comi']> {
  const { axialPain, limbPain, function: inDailyLife, wellBeing } = comi;
  const { qualityOfLife, socialDisability, workDisability } = comi;
  const ability = { qualityOfLife, socialDisability, workDisability };
  return { axialPain, limbPain, function: inDailyLife, wellBeing, ...ability };
}
