import type { CaseFields, FieldError } from './CaseFields.ts';
import type { CodeLists } from './codeErrors.ts';

/** Lists of codes that are longer than the list they are from, or name a code twice: each says what was found once. */
export function listErrors({ degenerationTypes, stages }: CaseFields, lists: CodeLists) {
  const errors: FieldError[] = [];
  checkCodes(degenerationTypes, lists.get('degenerationType'), 'degenerationTypes', errors);
  for (let i = 0; i < stages.length; i += 1)
    checkCodes(stages[i]?.measures ?? [], lists.get('measure'), `stages.${i}.measures`, errors);
  return errors;
}

function checkCodes(
  codes: readonly string[],
  list: ReadonlySet<string> | undefined,
  field: string,
  errors: FieldError[],
): void {
  // Most cases name one code.
  if (codes.length < 2) return;
  const most = list?.size ?? 0;
  if (codes.length > most)
    errors.push({ field, code: 'OUT_OF_RANGE', message: `Expected at most ${most} entries.` });
  if (new Set(codes).size < codes.length)
    errors.push({ field, code: 'REPEATED', message: 'Name each code once.' });
}
