import type { UserError } from './userError.ts';

/** The error of a rule, in a list, where it is broken; an empty list where it is kept. */
export function brokenRule(
  isBroken: boolean,
  field: string | null,
  code: string,
  message: string,
): readonly UserError[] {
  return isBroken ? [{ field, code, message }] : [];
}

/** The error of a text with fewer or more characters than it may have, the white space around it not counted. */
export function lengthErrors(
  field: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly UserError[] {
  const { length } = text.trim();
  return brokenRule(
    length < least || length > most,
    field,
    'LENGTH',
    `Expected ${least} to ${most} characters, got ${length}.`,
  );
}
