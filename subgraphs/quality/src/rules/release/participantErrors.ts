import type { UserError } from '@spine/kit';
import { brokenRule, lengthErrors } from '@spine/kit/brokenRule';
import { countries } from './countries.ts';

const sourceLength = { least: 5, most: 300 };

/** Which rules an entry of a participant breaks, each with the field it is about. */
export function participantErrors({
  country,
  source,
}: {
  readonly country: string;
  readonly source: string;
}): readonly UserError[] {
  return [
    ...brokenRule(
      !countries.has(country),
      'country',
      'COUNTRY_UNKNOWN',
      'Expected a code of ISO 3166-1 alpha-2, such as PT.',
    ),
    ...lengthErrors('source', source, sourceLength),
  ];
}
