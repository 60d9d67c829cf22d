/** What a user can correct: the input field, a code to branch on, a sentence to read. */
export interface UserError {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** Thrown by a change to refuse it with errors that a user can correct; nothing is written. */
export class Refused extends Error {
  readonly userErrors: readonly UserError[];

  constructor(userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '));
    this.userErrors = userErrors;
  }
}

/** Refuses with one error. */
export function refuse(field: string | null, code: string, message: string): never {
  throw new Refused([{ field, code, message }]);
}

/** Refuses what breaks rules, with all of them at once; nothing where there are none. */
export function refuseAny(errors: readonly UserError[]): void {
  if (errors.length > 0) throw new Refused(errors);
}
