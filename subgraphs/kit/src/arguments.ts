import { BadArgumentError } from './errors.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;

/**
 * An identifier as a client sent it, or an error that names the argument.
 *
 * @throws BadArgumentError when no identifier can look like that
 */
export function readId(value: string, argument = 'id'): string {
  if (idPattern.test(value)) return value;
  throw new BadArgumentError(
    argument,
    'expected 1 to 128 letters, digits or the signs . _ : / -, starting with a letter or digit.',
  );
}

/**
 * A whole number within bounds, or an error that names the argument.
 *
 * @throws BadArgumentError when it lies outside
 */
export function readNumber(value: number, argument: string, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadArgumentError(argument, `expected a whole number from ${least} to ${most}.`);
}
