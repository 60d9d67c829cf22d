import type { RegionalActivityResolvers } from '../generated/types.ts';
import { activityDiscrepancies, activityTotals } from '../rules/activityTotals.ts';

export const RegionalActivity: RegionalActivityResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.activityById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }) => ({ id: organizationId }),
  computed: ({ regions }) => activityTotals(regions),
  discrepancies: ({ regions, stated }) => activityDiscrepancies(stated, activityTotals(regions)),
};
