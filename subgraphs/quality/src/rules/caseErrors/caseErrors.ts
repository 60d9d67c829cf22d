import { readInjury } from '../injury/readInjury.ts';
import type { CaseFields, FieldError } from './CaseFields.ts';
import { type CodeLists, codeErrors } from './codeErrors.ts';
import { dateErrors } from './dateErrors.ts';
import { listErrors } from './listErrors.ts';
import { rangeErrors } from './rangeErrors.ts';

const numberPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
/** The main pathologies that an injury can be coded for. */
const traumatic: readonly string[] = ['FRACTURE_TRAUMA', 'PATHOLOGICAL_FRACTURE'];

/** Everything that is wrong with a case, each error with the field it is about; empty when it may be kept. */
export function caseErrors(fields: CaseFields, lists: CodeLists, today: string): FieldError[] {
  return [
    ...numberErrors(fields),
    ...codeErrors(fields, lists),
    ...listErrors(fields, lists),
    ...rangeErrors(fields),
    ...dateErrors(fields, today),
    ...injuryErrors(fields),
    ...intervalErrors(fields),
  ];
}

function numberErrors({ number }: CaseFields): FieldError[] {
  if (numberPattern.test(number)) return [];
  const message =
    'Expected 1 to 32 letters, digits or the signs . _ -, starting with a letter or digit.';
  return [{ field: 'number', code: 'INVALID', message }];
}

function injuryErrors({ injuries, mainPathology }: CaseFields): FieldError[] {
  if (injuries.length > 0 && !traumatic.includes(mainPathology)) {
    const message = `Injuries are coded for ${traumatic.join(' and ')} only.`;
    return [{ field: 'injuries', code: 'INVALID', message }];
  }
  if (injuries.length === 0) return [];
  return injuries.flatMap((text, index) => {
    const injury = readInjury(text);
    if (!('problem' in injury)) return [];
    const code = injury.wrongLevel ? ('IMPOSSIBLE_LEVEL' as const) : ('INVALID' as const);
    return [{ field: `injuries.${index}`, code, message: injury.problem }];
  });
}

/** One form an interval, so that a follow-up rate counts nobody twice. */
function intervalErrors({ followUps }: CaseFields): FieldError[] {
  const errors: FieldError[] = [];
  followUps.forEach(({ interval }, index) => {
    if (followUps.findIndex((each) => each.interval === interval) === index) return;
    const message = `There is a form of ${interval} already.`;
    errors.push({ field: `followUps.${index}.interval`, code: 'INVALID', message });
  });
  return errors;
}
