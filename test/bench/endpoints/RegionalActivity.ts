import type { RegionalActivityRecord } from '../../../subgraphs/education/src/models/RegionalActivity.ts';
import {
  type ActivityTotals,
  activityDiscrepancies,
  activityTotals,
} from '../../../subgraphs/education/src/rules/activityTotals.ts';
import { find } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

export const RegionalActivity: Endpoint<{ readonly year: number }> = async (
  { education },
  { year },
) => {
  const [activity] = await find<RegionalActivityRecord>(
    education,
    'regionalActivities',
    { organizationId: 'ao-spine', year },
    ['regions', 'stated', 'provenance'],
  );
  if (!activity) return { regionalActivity: null };
  const { regions, stated, provenance } = activity;
  const computed = activityTotals(regions);
  return {
    regionalActivity: {
      regions: regions.map((each) => ({ region: each.region, ...measures(each) })),
      stated: measures(stated),
      computed,
      discrepancies: activityDiscrepancies(stated, computed),
      provenance: { kind: provenance.kind, source: provenance.source },
    },
  };
};

function measures({ participants, events, faculty, facultyDays }: ActivityTotals): ActivityTotals {
  return { participants, events, faculty, facultyDays };
}
