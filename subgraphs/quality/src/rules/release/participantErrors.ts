import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';

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
      !/^[A-Z]{2}$/.test(country),
      'country',
      'COUNTRY_MALFORMED',
      'Expected two capital letters of ISO 3166-1.',
    ),
    ...brokenRule(
      length < sourceLength.least || length > sourceLength.most,
      'source',
      'LENGTH',
      `Expected ${sourceLength.least} to ${sourceLength.most} characters, got ${length}.`,
    ),
  ];
}
