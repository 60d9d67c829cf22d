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
