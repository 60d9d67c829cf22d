import type { UserError } from '@spine/kit';
import { lengthErrors } from '@spine/kit/brokenRule';
import { countryErrors } from '../countries.ts';

const sourceLength = { least: 5, most: 300 };

/** Which rules an entry of a participant breaks, each with the field it is about. */
export function participantErrors({
  country,
  source,
}: {
  readonly country: string;
  readonly source: string;
}): readonly UserError[] {
  return [...countryErrors(country), ...lengthErrors('source', source, sourceLength)];
}
