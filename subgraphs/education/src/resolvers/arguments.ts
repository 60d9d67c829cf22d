import { BadArgumentError, readId, readNumber } from '@spine/kit';

/**
 * A calendar year as a client sent it.
 *
 * @throws BadArgumentError naming the argument, when it is no year this graph can know about
 */
export function readYear(year: number, argument: string): number {
  return readNumber(year, argument, 1900, 2200);
}

function readCountry(country: string, argument: string): string {
  if (/^[A-Z]{2}$/.test(country)) return country;
  throw new BadArgumentError(argument, 'expected two capital letters of ISO 3166-1, such as PT.');
}

/** How each part of a filter is read that the schema's types leave open. */
const readers = {
  organizationId: readId,
  organizerId: readId,
  courseId: readId,
  country: readCountry,
  availableIn: readYear,
};

type Readable = {
  readonly [name in keyof typeof readers]?:
    | Parameters<(typeof readers)[name]>[0]
    | null
    | undefined;
};

/**
 * A filter as a client sent it; without one, a filter that asks for nothing.
 *
 * @throws BadArgumentError naming the part that cannot be used
 */
export function readFilter<F extends Readable>(filter: F | null | undefined): F {
  for (const [name, read] of Object.entries(readers)) {
    const value = filter?.[name as keyof Readable];
    if (value !== null && value !== undefined) read(value as never, name);
  }
  return filter ?? ({} as F);
}
