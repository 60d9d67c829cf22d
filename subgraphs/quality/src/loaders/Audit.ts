import { loadGroups, loadOne } from '@spine/kit';
import { AuditModel } from '../models/Audit.ts';
import { FindingModel } from '../models/Finding.ts';
import { loadOfCentre } from './loadOfCentre.ts';

export const auditById = loadOne(AuditModel, '_id');

/** Newest first. */
export const auditsByCentre = loadOfCentre(AuditModel, 'centreId', {
  centreId: 1,
  visitFrom: -1,
  _id: 1,
});

/** The audits of each person's teams, newest first. */
export const auditsByMember = loadGroups(
  AuditModel,
  async (personIds: readonly string[]) => {
    const audits = await AuditModel.find({ 'team.personId': { $in: personIds } })
      .sort({ visitFrom: -1, _id: 1 })
      .lean()
      .exec();
    return audits.flatMap((audit) => audit.team.map(({ personId }) => ({ personId, audit })));
  },
  ({ personId }) => personId,
);

/** The audits that each person was replaced in, in no order. */
export const auditsByFormerMember = loadGroups(
  AuditModel,
  async (personIds: readonly string[]) => {
    const audits = await AuditModel.find({ formerTeamIds: { $in: personIds } })
      .lean()
      .exec();
    return audits.flatMap((audit) => audit.formerTeamIds.map((personId) => ({ personId, audit })));
  },
  ({ personId }) => personId,
);

export const findingById = loadOne(FindingModel, '_id');

/** By the day they were raised. */
export const findingsByCentre = loadOfCentre(FindingModel, 'centreId', {
  centreId: 1,
  raisedOn: 1,
  _id: 1,
});
