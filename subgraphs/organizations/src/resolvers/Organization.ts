import { present } from '@spine/kit';
import type { OrganizationResolvers } from '../generated/types.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference
      ? loaders.organizationById.load(reference.id)
      : loaders.organizationByAcronym.load(reference.acronym ?? ''),

  id: ({ _id }) => _id,
  divisionOf: async ({ _id }, _args, { loaders }) => {
    const relations = await loaders.relationsFrom.load(_id);
    const division = relations.find(({ kind }) => kind === 'DIVISION_OF');
    return division ? loaders.organizationById.load(division.toId) : null;
  },
  divisions: async ({ _id }, _args, { loaders }) => {
    const relations = await loaders.relationsTo.load(_id);
    const divisions = relations.filter(({ kind }) => kind === 'DIVISION_OF');
    return present(await loaders.organizationById.loadMany(divisions.map(({ fromId }) => fromId)));
  },
  predecessors: async ({ _id }, _args, { loaders }) => {
    const relations = await loaders.relationsTo.load(_id);
    const mergers = relations.filter(({ kind }) => kind === 'MERGED_INTO');
    return present(await loaders.organizationById.loadMany(mergers.map(({ fromId }) => fromId)));
  },
  relations: async ({ _id }, _args, { loaders }) => {
    const [from, to] = await Promise.all([
      loaders.relationsFrom.load(_id),
      loaders.relationsTo.load(_id),
    ]);
    return [...from, ...to];
  },
  centres: ({ _id }, _args, { loaders }) => loaders.centresByOrganization.load(_id),
  committees: ({ _id }, _args, { loaders }) => loaders.committeesByOrganization.load(_id),
  meetingSeries: ({ _id }, _args, { loaders }) => loaders.seriesByOrganizer.load(_id),
};
