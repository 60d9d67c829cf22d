import { claims } from '@spine/kit';
import type { Context } from '../context.ts';
import { auditorOf } from '../policies.ts';

/**
 * The centres whose exact figures the viewer can subtract from a pool: the one that is asked about, their own, those
 * that they audit and those that an emergency once opened to them. The committee reads all anyway: for it only the
 * first counts.
 */
export async function readCentres(
  centreId: string,
  { viewer, loaders }: Context,
): Promise<ReadonlySet<string>> {
  const auditor = auditorOf(viewer);
  const assignments = auditor === null ? [] : await loaders.auditsByMember.load(auditor);
  const grants = auditor === null ? [] : await loaders.grantsByPerson.load(auditor);
  const audited = assignments.map(({ audit }) => audit.centreId);
  const opened = grants.map((grant) => grant.centreId);
  return new Set([centreId, ...claims(viewer, 'centre_ids'), ...audited, ...opened]);
}
