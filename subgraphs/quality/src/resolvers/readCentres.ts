import { claims } from '@spine/kit';
import { assignedCentres, formerCentres, grantsOf } from '../access.ts';
import type { Context } from '../context.ts';

/**
 * The centres whose exact figures the viewer can subtract from a pool: the one that is asked about, their own, those
 * that they audit or were replaced in auditing, and those that an emergency once opened to them. The committee reads
 * all anyway: for it only the first counts.
 */
export async function readCentres(
  centreId: string,
  { viewer, loaders }: Context,
): Promise<ReadonlySet<string>> {
  const [audited, left, grants] = await Promise.all([
    assignedCentres(viewer, { loaders }),
    formerCentres(viewer, { loaders }),
    grantsOf(viewer, { loaders }),
  ]);
  const opened = grants.map((grant) => grant.centreId);
  return new Set([centreId, ...claims(viewer, 'centre_ids'), ...audited, ...left, ...opened]);
}
