import {
  BadArgumentError,
  type FilterReaders,
  present,
  readCountry,
  readFilter,
  readId,
  readNear,
  readYear,
} from '@spine/kit';
import type { QueryResolvers } from '../generated/types.ts';
import { type CentreSort, centresMatching } from '../models/Centre.ts';
import { meetingsMatching } from '../models/Meeting.ts';
import { organizationsMatching } from '../models/Organization.ts';
import { everyone, peopleAmong } from '../models/Person.ts';

/** How each part of a filter is read that the schema's types leave open. */
const readers: FilterReaders = {
  country: readCountry,
  organizationId: readId,
  organizerId: readId,
  centreId: readId,
  committeeId: readId,
  year: readYear,
  near: readNear,
};

export const Query: QueryResolvers = {
  organization: (_root, { id, acronym }, { loaders }) => {
    if (id && !acronym) return loaders.organizationById.load(readId(id));
    if (acronym && !id) return loaders.organizationByAcronym.load(readId(acronym, 'acronym'));
    throw new BadArgumentError('id', 'give either an id or an acronym.');
  },
  organizations: (_root, { filter, ...page }, context) =>
    context.page(organizationsMatching(readFilter(filter, readers)), page),

  centre: (_root, { id }, { loaders }) => loaders.centreById.load(readId(id)),
  centres: (_root, { filter, sort, ...page }, context) =>
    context.page(centresMatching(readFilter(filter, readers), sort satisfies CentreSort), page),

  person: (_root, { id }, { loaders }) => loaders.personById.load(readId(id)),
  people: async (_root, { filter, ...page }, { loaders, ...context }) => {
    const { centreId, committeeId } = readFilter(filter, readers);
    const groups = await Promise.all([
      ...(centreId ? [loaders.affiliationsByCentre.load(centreId)] : []),
      ...(committeeId ? [loaders.rolesByCommittee.load(committeeId)] : []),
    ]);
    if (groups.length === 0) return context.page(everyone, page);
    const ids = groups.map((group) => new Set(group.map(({ personId }) => personId)));
    const read = async (of: readonly string[]) => present(await loaders.personById.loadMany(of));
    return context.page(peopleAmong({ centreId, committeeId }, ids, read), page);
  },

  meetings: (_root, { filter, ...page }, context) =>
    context.page(meetingsMatching(readFilter(filter, readers)), page),
};
