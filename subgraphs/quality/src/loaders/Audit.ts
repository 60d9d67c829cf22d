import { loadMany, loadOne } from '@spine/kit';
import { AuditModel } from '../models/Audit.ts';
import { FindingModel } from '../models/Finding.ts';

export function auditById() {
  return loadOne(
    (ids: readonly string[]) =>
      AuditModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (audit) => audit._id,
  );
}

/** Newest first. */
export function auditsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      AuditModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, visitFrom: -1, _id: 1 })
        .lean()
        .exec(),
    (audit) => audit.centreId,
  );
}

/** The audits of each person's teams, newest first. */
export function auditsByMember() {
  return loadMany(
    async (personIds: readonly string[]) => {
      const audits = await AuditModel.find({ 'team.personId': { $in: personIds } })
        .sort({ visitFrom: -1, _id: 1 })
        .lean()
        .exec();
      return audits.flatMap((audit) => audit.team.map(({ personId }) => ({ personId, audit })));
    },
    ({ personId }) => personId,
  );
}

/** By the day they were raised. */
export function findingsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      FindingModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, raisedOn: 1, _id: 1 })
        .lean()
        .exec(),
    (finding) => finding.centreId,
  );
}
