import { loadMany, loadOne } from '@spine/kit';
import { AwardModel } from '../models/Award.ts';

export function awardById() {
  return loadOne(
    (ids: readonly string[]) =>
      AwardModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (award) => award._id,
  );
}

export function awardByApplication() {
  return loadOne(
    (applicationIds: readonly string[]) =>
      AwardModel.find({ applicationId: { $in: applicationIds } })
        .lean()
        .exec(),
    (award) => award.applicationId,
  );
}

/** Newest first. */
export function awardsByCall() {
  return loadMany(
    (callIds: readonly string[]) =>
      AwardModel.find({ callId: { $in: callIds } })
        .sort({ callId: 1, awardDate: -1, _id: 1 })
        .lean()
        .exec(),
    (award) => award.callId,
  );
}

/** Newest first. */
export function awardsByFunder() {
  return loadMany(
    (funderIds: readonly string[]) =>
      AwardModel.find({ funderId: { $in: funderIds } })
        .sort({ funderId: 1, awardDate: -1, _id: 1 })
        .lean()
        .exec(),
    (award) => award.funderId,
  );
}

/** Newest first. */
export function awardsByRecipient() {
  return loadMany(
    (recipientIds: readonly string[]) =>
      AwardModel.find({ recipientId: { $in: recipientIds } })
        .sort({ recipientId: 1, awardDate: -1, _id: 1 })
        .lean()
        .exec(),
    (award) => award.recipientId,
  );
}

/** Newest first. */
export function awardsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      AwardModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, awardDate: -1, _id: 1 })
        .lean()
        .exec(),
    (award) => award.centreId ?? '',
  );
}

/** Newest first. An award comes once for each of its investigators. */
export function awardsByInvestigator() {
  return loadMany(awardsOf, ({ investigatorId }) => investigatorId);
}

/** Sorted here, as MongoDB cannot sort by an index on a list. */
async function awardsOf(personIds: readonly string[]) {
  const awards = await AwardModel.find({ investigatorIds: { $in: personIds } })
    .lean()
    .exec();
  return awards
    .sort((a, b) => b.awardDate.localeCompare(a.awardDate) || a._id.localeCompare(b._id))
    .flatMap((award) => award.investigatorIds.map((investigatorId) => ({ investigatorId, award })));
}
