import { eq5dRange } from '../eq5d.ts';
import type { CaseFields, FieldError, FormFields } from './CaseFields.ts';
import { eachForm } from './eachForm.ts';

type Range = readonly [least: number, most: number];

const numbers = [
  ['ageYears', [0, 120]],
  ['extent', [1, 30]],
  ['lengthOfStayDays', [0, 730]],
] as const;

const lengths = [
  ['stages', [1, 10]],
  ['injuries', [0, 20]],
  ['adverseEvents', [0, 50]],
  ['followUps', [0, 20]],
] as const;

const measuresOfStage: Range = [1, 10];

const pains = [
  ['backPain', [0, 10]],
  ['legPain', [0, 10]],
] as const;

const comiAnswers = [
  ['axialPain', [0, 10]],
  ['limbPain', [0, 10]],
  ['function', [1, 5]],
  ['wellBeing', [1, 5]],
  ['qualityOfLife', [1, 5]],
  ['socialDisability', [1, 5]],
  ['workDisability', [1, 5]],
] as const;

const odiSections: Range = [10, 10];
const odiAnswer: Range = [0, 5];

/** Takes note of what is out of range; the path is put together for that alone. */
type Refuse = (path: string, range: Range, what?: 'entries') => void;

/** Numbers that no patient can have, and empty lists that may not be. */
export function rangeErrors(fields: CaseFields): FieldError[] {
  const errors: FieldError[] = [];
  const refuse: Refuse = (field, [least, most], what) => {
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    const message = what ? `Expected ${expected} ${what}.` : `Expected ${expected}.`;
    errors.push({ field, code: 'OUT_OF_RANGE', message });
  };
  for (const [name, range] of numbers) if (!isWhole(fields[name], range)) refuse(name, range);
  for (const [name, range] of lengths)
    if (!isIn(fields[name].length, range)) refuse(name, range, 'entries');
  fields.stages.forEach(({ measures }, i) => {
    if (!isIn(measures.length, measuresOfStage))
      refuse(`stages.${i}.measures`, measuresOfStage, 'entries');
  });
  eachForm(fields, (form, pathOf) => checkForm(form, pathOf, refuse));
  return errors;
}

function checkForm(form: FormFields, pathOf: () => string, refuse: Refuse): void {
  const { comi, odi, eq5d } = form;
  for (const [name, range] of pains)
    if (!isWhole(form[name], range)) refuse(`${pathOf()}.${name}`, range);
  for (const [name, range] of comiAnswers)
    if (!isWhole(comi?.[name], range)) refuse(`${pathOf()}.comi.${name}`, range);
  if (odi && !isIn(odi.length, odiSections)) refuse(`${pathOf()}.odi`, odiSections, 'entries');
  odi?.forEach((section, i) => {
    if (!isWhole(section, odiAnswer)) refuse(`${pathOf()}.odi.${i}`, odiAnswer);
  });
  if (!eq5d) return;
  const range = eq5dRange(eq5d.valueSet);
  if (!isIn(eq5d.index, range)) refuse(`${pathOf()}.eq5d.index`, range);
}

/** What is not there is not out of range. */
function isWhole(value: number | null | undefined, range: Range): boolean {
  if (value === null || value === undefined) return true;
  return Number.isInteger(value) && isIn(value, range);
}

function isIn(value: number, [least, most]: Range): boolean {
  return value >= least && value <= most;
}
