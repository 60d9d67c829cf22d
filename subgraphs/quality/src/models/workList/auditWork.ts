import type { ListSource } from '@spine/kit';
import type { AuditWorkRule } from '../../rules/workList/auditWorkRules.ts';
import { CertificateModel } from '../Certificate.ts';
import { renewalEntries, suspensionEntries } from './certificateEntries.ts';
import { findingEntries } from './findingEntries.ts';
import { reauditEntries } from './reauditEntries.ts';
import { requestEntries } from './requestEntries.ts';
import { surveillanceEntries } from './surveillanceEntries.ts';
import type { AskedWork, WorkEntry } from './WorkEntry.ts';

/** What finds the entries of each rule. */
const finders: Readonly<Record<AuditWorkRule, (asked: AskedWork) => Promise<WorkEntry[]>>> = {
  MAJOR_OVERDUE: findingEntries,
  ACTION_DUE: findingEntries,
  REAUDIT_DUE: reauditEntries,
  SURVEILLANCE_DUE: surveillanceEntries,
  RENEWAL_NOT_FILED: renewalEntries,
  SUSPENDED_TOO_LONG: suspensionEntries,
  CHANGE_REQUESTED: requestEntries,
};

/**
 * What waits on a day, by the day it is due. Each rule reads what is open by an index and no more, so that the list
 * is as long as the work, whatever the history.
 *
 * @param country of centres when they were certified; those without a certificate are in none
 */
export function auditWork(asked: AskedWork, country: string | null): ListSource<WorkEntry> {
  return {
    list: 'auditWork',
    filter: { ...asked, country },
    sort: { dueOn: 1, _id: 1 },
    records: async () => {
      const found = await Promise.all(
        [...new Set(asked.rules.map((rule) => finders[rule]))].map((find) => find(asked)),
      );
      return inCountry(found.flat(), country);
    },
  };
}

async function inCountry(entries: WorkEntry[], country: string | null): Promise<WorkEntry[]> {
  if (country === null) return entries;
  const centreIds = [...new Set(entries.map(({ centreId }) => centreId))];
  const certified = await CertificateModel.distinct('centreId', {
    centreId: { $in: centreIds },
    country,
  }).exec();
  const inside = new Set(certified);
  return entries.filter(({ centreId }) => inside.has(centreId));
}
