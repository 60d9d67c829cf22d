import { type Page, readCountry, readFilter, readId } from '@spine/kit';
import { openCentres } from '../access.ts';
import type { Context } from '../context.ts';
import type { QueryAuditWorkArgs } from '../generated/types.ts';
import { auditWork } from '../models/workList/auditWork.ts';
import type { WorkEntry } from '../models/workList/WorkEntry.ts';
import { auditWorkRules } from '../rules/workList/auditWorkRules.ts';

/** A page of what waits on a day, at the centres whose files are open to the viewer; at all of them for the committee. */
export async function workPage(
  { first, after, asOf, ...filter }: QueryAuditWorkArgs,
  context: Context,
): Promise<Page<WorkEntry>> {
  const { rule, country, centre } = readFilter(filter, { country: readCountry, centre: readId });
  const open = await openCentres(context.viewer, context);
  const asked = {
    asOf: asOf ?? context.today,
    rules: rule ? [rule] : auditWorkRules,
    centreIds: centre ? [centre].filter((id) => open?.includes(id) ?? true) : open,
  };
  return context.page(auditWork(asked, country ?? null), { first, after });
}
