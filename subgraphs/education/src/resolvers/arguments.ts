import { type FilterReaders, readCountry, readId, readYear } from '@spine/kit';

/** How each part of this subgraph's filters is read that the schema's types leave open. */
export const filterReaders: FilterReaders = {
  organizationId: readId,
  organizerId: readId,
  courseId: readId,
  country: readCountry,
  availableIn: readYear,
};
