import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
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
  const { length } = source.trim();
  return [
    ...brokenRule(
      !countries.has(country),
      'country',
      'COUNTRY_UNKNOWN',
      'Expected a code of ISO 3166-1 alpha-2, such as PT.',
    ),
    ...brokenRule(
      length < sourceLength.least || length > sourceLength.most,
      'source',
      'LENGTH',
      `Expected ${sourceLength.least} to ${sourceLength.most} characters, got ${length}.`,
    ),
  ];
}
