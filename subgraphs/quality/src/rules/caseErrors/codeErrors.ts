import type { CaseFields, FieldError } from './CaseFields.ts';
import { eachForm } from './eachForm.ts';

/** The lists of codes of one version, by name. */
export type CodeLists = ReadonlyMap<string, ReadonlySet<string>>;

type Code = string | null | undefined;

/** Fields of one code, whose list has their name. */
const coded = ['sex', 'asa', 'bmiBand', 'previousOperations', 'mainPathology', 'level'] as const;

/** Codes that their list does not hold. Paths are put together for those alone: of a million cases few have any. */
export function codeErrors(fields: CaseFields, lists: CodeLists): FieldError[] {
  const errors: FieldError[] = [];
  const check = (list: string, code: Code, pathOf: () => string) => {
    if (code === null || code === undefined || lists.get(list)?.has(code)) return;
    const message = `"${code}" is no code of the list ${list}.`;
    errors.push({ field: pathOf(), code: 'UNKNOWN_CODE', message });
  };
  const { degenerationTypes, stages, adverseEvents, followUps } = fields;
  for (const name of coded) check(name, fields[name], () => name);
  degenerationTypes.forEach((code, i) => {
    check('degenerationType', code, () => `degenerationTypes.${i}`);
  });
  stages.forEach(({ measures }, i) => {
    measures.forEach((code, j) => {
      check('measure', code, () => `stages.${i}.measures.${j}`);
    });
  });
  adverseEvents.forEach(({ code }, i) => {
    check('adverseEvent', code, () => `adverseEvents.${i}.code`);
  });
  followUps.forEach(({ interval }, i) => {
    check('followUpInterval', interval, () => `followUps.${i}.interval`);
  });
  eachForm(fields, ({ eq5d }, pathOf) => {
    check('eq5dValueSet', eq5d?.valueSet, () => `${pathOf()}.eq5d.valueSet`);
  });
  return errors;
}
