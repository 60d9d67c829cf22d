import { BadArgumentError } from '../errors/errors.ts';
import { knownYears } from './days.ts';

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

/**
 * A calendar year as a client sent it.
 *
 * @throws BadArgumentError when it is no year this graph can know about
 */
export function readYear(year: number, argument = 'year'): number {
  return readNumber(year, argument, knownYears.first, knownYears.last);
}

/** An argument as a client sent it, read where there is one; null without. */
export function readOptional<T, R>(
  read: (value: T, argument?: string) => R,
  value: T | null | undefined,
  argument: string,
): R | null {
  return value === null || value === undefined ? null : read(value, argument);
}

/**
 * A country as a client sent it.
 *
 * @throws BadArgumentError when it is no code of ISO 3166-1 alpha-2 by its form
 */
export function readCountry(country: string, argument = 'country'): string {
  if (/^[A-Z]{2}$/.test(country)) return country;
  throw new BadArgumentError(argument, 'expected two capital letters of ISO 3166-1, such as PT.');
}

/** How the parts of filters are read that the schema's types leave open, by name. */
export type FilterReaders = Readonly<Record<string, (value: never, argument: string) => unknown>>;

/**
 * A filter as a client sent it; without one, a filter that asks for nothing.
 *
 * @throws BadArgumentError naming the part that cannot be used
 */
export function readFilter<F extends object>(
  filter: F | null | undefined,
  readers: FilterReaders,
): Partial<F> {
  const parts = Object.entries(filter ?? {});
  for (const [name, value] of parts)
    if (value !== null && value !== undefined) readers[name]?.(value as never, name);
  return filter ?? {};
}
