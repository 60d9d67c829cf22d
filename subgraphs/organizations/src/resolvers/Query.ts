import { BadArgumentError, readId } from '@spine/kit';
import type { QueryResolvers } from '../generated/types.ts';
import { type CentreSort, centresMatching } from '../models/Centre.ts';
import { meetingsMatching } from '../models/Meeting.ts';
import { organizationsMatching } from '../models/Organization.ts';
import { peopleAmong } from '../models/Person.ts';

export const Query: QueryResolvers = {
  organization: (_root, { id, acronym }, { loaders }) => {
    if (id && !acronym) return loaders.organizationById.load(readId(id));
    if (acronym && !id) return loaders.organizationByAcronym.load(readId(acronym, 'acronym'));
    throw new BadArgumentError('id', 'give either an id or an acronym.');
  },
  organizations: (_root, { filter, ...page }, context) =>
    context.page(organizationsMatching(filter ?? {}), page),

  centre: (_root, { id }, { loaders }) => loaders.centreById.load(readId(id)),
  centres: (_root, { filter, sort, ...page }, context) =>
    context.page(centresMatching(filter ?? {}, sort satisfies CentreSort), page),

  person: (_root, { id }, { loaders }) => loaders.personById.load(readId(id)),
  people: async (_root, { filter, ...page }, { loaders, ...context }) => {
    const [affiliations, roles] = await Promise.all([
      filter?.centreId
        ? loaders.affiliationsByCentre.load(readId(filter.centreId, 'centreId'))
        : null,
      filter?.committeeId
        ? loaders.rolesByCommittee.load(readId(filter.committeeId, 'committeeId'))
        : null,
    ]);
    const groups = [affiliations, roles].flatMap((group) =>
      group ? [group.map(({ personId }) => personId)] : [],
    );
    return context.page(peopleAmong(groups), page);
  },

  meetings: (_root, { filter, ...page }, context) =>
    context.page(meetingsMatching(filter ?? {}), page),
};
