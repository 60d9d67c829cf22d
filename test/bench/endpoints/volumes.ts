import { yearOf } from '@spine/kit/days';
import type { CaseCountRecord } from '../../../subgraphs/quality/src/models/CaseCount.ts';
import { pathologyGroups } from '../../../subgraphs/quality/src/rules/pathologyGroup.ts';
import { protectedCount } from '../../../subgraphs/quality/src/rules/protectedCount.ts';
import { type Databases, findById } from './databases.ts';

/** Cases by centre and group in the last completed year. */
export type Volumes = (centreId: string, group: string) => number;

/** Reads the case counts of centres in the last completed year. */
export async function findVolumes(
  { quality }: Databases,
  centreIds: readonly string[],
  today: string,
): Promise<Volumes> {
  const year = yearOf(today) - 1;
  const idOf = (centreId: string, group: string) => `${centreId}/${year}/${group}`;
  const counts = await findById<CaseCountRecord>(
    quality,
    'caseCounts',
    centreIds.flatMap((centreId) => pathologyGroups.map((group) => idOf(centreId, group))),
    ['cases'],
  );
  return (centreId, group) => counts.get(idOf(centreId, group))?.cases ?? 0;
}

/** A centre's volumes as anyone may see them. */
export function volumesOf(volumes: Volumes, centreId: string) {
  return pathologyGroups.map((pathologyGroup) => {
    const cases = protectedCount(volumes(centreId, pathologyGroup));
    return { pathologyGroup, cases, suppressed: cases === null ? 'SUPPRESSED' : null };
  });
}
