import { claims } from '@spine/kit';
import type { Context } from '../context.ts';
import { assignedCentres, grantsOf } from '../policies.ts';

/**
 * The centres whose exact figures the viewer can subtract from a pool: the one that is asked about, their own, those
 * that they audit and those that an emergency once opened to them. The committee reads all anyway: for it only the
 * first counts.
 */
export async function readCentres(
  centreId: string,
  { viewer, loaders }: Context,
): Promise<ReadonlySet<string>> {
  const audited = await assignedCentres(viewer, { loaders });
  const opened = (await grantsOf(viewer, { loaders })).map((grant) => grant.centreId);
  return new Set([centreId, ...claims(viewer, 'centre_ids'), ...audited, ...opened]);
}
