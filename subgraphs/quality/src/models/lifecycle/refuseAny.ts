import { Refused, type UserError } from '@spine/kit';

/** Refuses a command that breaks rules, with all of them at once. */
export function refuseAny(errors: readonly UserError[]): void {
  if (errors.length > 0) throw new Refused(errors);
}
