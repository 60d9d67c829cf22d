import type { UserError } from '@spine/kit';
import { brokenRule, lengthErrors } from '@spine/kit/brokenRule';

/** What came of a grant, as somebody records it. */
export interface RecordedOutput {
  readonly title: string;
  /** Where it is to be found. */
  readonly source: string;
  readonly publishedOn: string;
  readonly doi?: string | null | undefined;
  readonly authorIds: readonly string[];
  readonly registryCodes: readonly string[];
}

const textLength = { least: 5, most: 300 };
const mostAuthors = 50;
/** The graph's registries. They belong to another subgraph, whose records this one does not read. */
export const registryCodes: readonly string[] = ['SPINE_TANGO'];
/** As Crossref describes them: a prefix of 10. and a registrant, then a suffix without white space. */
const doiShape = /^10\.\d{4,9}\/\S{1,200}$/;

/** Which rules a recorded output breaks on the day it is recorded, each with the field it is about. */
export function outputErrors(
  output: RecordedOutput,
  award: { readonly awardDate: string; readonly investigatorIds: readonly string[] },
  today: string,
): readonly UserError[] {
  const { publishedOn, doi } = output;
  const { awardDate } = award;
  return [
    ...lengthErrors('title', output.title, textLength),
    ...lengthErrors('source', output.source, textLength),
    ...brokenRule(publishedOn > today, 'publishedOn', 'IN_FUTURE', 'It is not published yet.'),
    ...brokenRule(
      publishedOn < awardDate,
      'publishedOn',
      'BEFORE_AWARD',
      `The grant was awarded on ${awardDate}.`,
    ),
    ...brokenRule(
      typeof doi === 'string' && !doiShape.test(doi),
      'doi',
      'DOI_MALFORMED',
      'Expected a DOI alone, such as 10.5555/12345678.',
    ),
    ...authorErrors(output, award),
    ...registryErrors(output),
  ];
}

/** People belong to another subgraph; of an award those are known who carry it out. */
function authorErrors(
  { authorIds }: RecordedOutput,
  { investigatorIds }: { readonly investigatorIds: readonly string[] },
): readonly UserError[] {
  const strangers = authorIds.filter((id) => !investigatorIds.includes(id));
  return [
    ...brokenRule(
      authorIds.length < 1 || authorIds.length > mostAuthors,
      'authorIds',
      'LENGTH',
      `Expected 1 to ${mostAuthors} authors, got ${authorIds.length}.`,
    ),
    ...brokenRule(isRepeating(authorIds), 'authorIds', 'AUTHOR_REPEATED', 'Name everyone once.'),
    ...brokenRule(
      strangers.length > 0,
      'authorIds',
      'AUTHOR_UNKNOWN',
      'Name investigators of the grant alone.',
    ),
  ];
}

function registryErrors({ registryCodes: codes }: RecordedOutput): readonly UserError[] {
  const unknown = codes.filter((code) => !registryCodes.includes(code));
  return [
    ...brokenRule(
      unknown.length > 0,
      'registryCodes',
      'REGISTRY_UNKNOWN',
      `The registries are ${registryCodes.join(', ')}.`,
    ),
    ...brokenRule(
      isRepeating(codes),
      'registryCodes',
      'REGISTRY_REPEATED',
      'Name each registry once.',
    ),
  ];
}

function isRepeating(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
