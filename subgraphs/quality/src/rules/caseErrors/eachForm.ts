import type { CaseFields, FormFields } from './CaseFields.ts';

/**
 * Goes through the patient's forms of a case, the one before the operation first.
 *
 * @param visit is given a form's path as a function: few forms have anything wrong that a path is needed for
 */
export function eachForm(
  { baseline, followUps }: CaseFields,
  visit: (form: FormFields, pathOf: () => string, isBaseline: boolean) => void,
): void {
  if (baseline) visit(baseline, () => 'baseline', true);
  followUps.forEach(({ form }, i) => {
    visit(form, () => `followUps.${i}.form`, false);
  });
}
