import type { CaseFields, FieldError } from './CaseFields.ts';

/** The lists of codes of one version, by name. */
export type CodeLists = ReadonlyMap<string, ReadonlySet<string>>;

/** Codes that their list does not hold. */
export function codeErrors(fields: CaseFields, lists: CodeLists): FieldError[] {
  const check = (field: string, list: string, code: string | null | undefined): FieldError[] => {
    if (code === null || code === undefined || lists.get(list)?.has(code)) return [];
    return [{ field, code: 'UNKNOWN_CODE', message: `"${code}" is no code of the list ${list}.` }];
  };
  const checkAll = (field: string, list: string, codes: readonly string[]) =>
    codes.flatMap((code, index) => check(`${field}.${index}`, list, code));
  return [
    ...check('sex', 'sex', fields.sex),
    ...check('asa', 'asa', fields.asa),
    ...check('bmiBand', 'bmiBand', fields.bmiBand),
    ...check('previousOperations', 'previousOperations', fields.previousOperations),
    ...check('mainPathology', 'mainPathology', fields.mainPathology),
    ...check('level', 'level', fields.level),
    ...checkAll('degenerationTypes', 'degenerationType', fields.degenerationTypes),
    ...fields.stages.flatMap(({ measures }, index) =>
      checkAll(`stages.${index}.measures`, 'measure', measures),
    ),
    ...fields.adverseEvents.flatMap(({ code }, index) =>
      check(`adverseEvents.${index}.code`, 'adverseEvent', code),
    ),
    ...fields.followUps.flatMap(({ interval }, index) =>
      check(`followUps.${index}.interval`, 'followUpInterval', interval),
    ),
    ...formsOf(fields).flatMap(([field, { eq5d }]) =>
      check(`${field}.eq5d.valueSet`, 'eq5dValueSet', eq5d?.valueSet),
    ),
  ];
}

/** The patient's forms of a case with their paths. */
export function formsOf({ baseline, followUps }: CaseFields) {
  const before = baseline ? [['baseline', baseline] as const] : [];
  const after = followUps.map(({ form }, index) => [`followUps.${index}.form`, form] as const);
  return [...before, ...after];
}
