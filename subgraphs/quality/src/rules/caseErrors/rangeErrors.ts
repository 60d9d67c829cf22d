import { eq5dRange } from '../eq5d.ts';
import type { CaseFields, FieldError, FormFields } from './CaseFields.ts';
import { formsOf } from './codeErrors.ts';

const odiSections = 10;

/** Numbers that no patient can have, and empty lists that may not be. */
export function rangeErrors(fields: CaseFields): FieldError[] {
  return [
    ...whole('ageYears', fields.ageYears, 0, 120),
    ...whole('extent', fields.extent, 1, 30),
    ...whole('lengthOfStayDays', fields.lengthOfStayDays, 0, 730),
    ...count('stages', fields.stages.length, 1, 10),
    ...fields.stages.flatMap(({ measures }, index) =>
      count(`stages.${index}.measures`, measures.length, 1, 10),
    ),
    ...count('injuries', fields.injuries.length, 0, 20),
    ...count('adverseEvents', fields.adverseEvents.length, 0, 50),
    ...count('followUps', fields.followUps.length, 0, 20),
    ...formsOf(fields).flatMap(([field, form]) => formErrors(field, form)),
  ];
}

function formErrors(
  field: string,
  { comi, odi, eq5d, backPain, legPain }: FormFields,
): FieldError[] {
  return [
    ...whole(`${field}.backPain`, backPain, 0, 10),
    ...whole(`${field}.legPain`, legPain, 0, 10),
    ...whole(`${field}.comi.axialPain`, comi?.axialPain, 0, 10),
    ...whole(`${field}.comi.limbPain`, comi?.limbPain, 0, 10),
    ...whole(`${field}.comi.function`, comi?.function, 1, 5),
    ...whole(`${field}.comi.wellBeing`, comi?.wellBeing, 1, 5),
    ...whole(`${field}.comi.qualityOfLife`, comi?.qualityOfLife, 1, 5),
    ...whole(`${field}.comi.socialDisability`, comi?.socialDisability, 1, 5),
    ...whole(`${field}.comi.workDisability`, comi?.workDisability, 1, 5),
    ...(odi ? count(`${field}.odi`, odi.length, odiSections, odiSections) : []),
    ...(odi ?? []).flatMap((section, index) => whole(`${field}.odi.${index}`, section, 0, 5)),
    ...(eq5d ? between(`${field}.eq5d.index`, eq5d.index, ...eq5dRange(eq5d.valueSet)) : []),
  ];
}

function whole(field: string, value: number | null | undefined, least: number, most: number) {
  const fits = value === null || value === undefined || Number.isInteger(value);
  return fits ? between(field, value, least, most) : between(field, Number.NaN, least, most);
}

function between(
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
): FieldError[] {
  if (value === null || value === undefined || (value >= least && value <= most)) return [];
  return [{ field, code: 'OUT_OF_RANGE', message: `Expected ${least} to ${most}.` }];
}

function count(field: string, length: number, least: number, most: number): FieldError[] {
  if (length >= least && length <= most) return [];
  const expected = least === most ? `${least}` : `${least} to ${most}`;
  return [{ field, code: 'OUT_OF_RANGE', message: `Expected ${expected} entries.` }];
}
