import { type FilterReaders, readCountry, readId, readOptional, readYear } from '@spine/kit';
import type { EventChoice } from '../rules/selectEvents.ts';

/** @throws BadArgumentError when its year is none */
export function readChoice(choice: EventChoice): EventChoice {
  return { ...choice, year: readOptional(readYear, choice.year, 'year') };
}

/** How each part of this subgraph's filters is read that the schema's types leave open. */
export const filterReaders: FilterReaders = {
  organizationId: readId,
  organizerId: readId,
  courseId: readId,
  country: readCountry,
  availableIn: readYear,
};
