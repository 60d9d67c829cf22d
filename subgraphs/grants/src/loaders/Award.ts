import { loadGroups, loadMany, loadOne } from '@spine/kit';
import { AwardModel } from '../models/Award.ts';

export const awardById = loadOne(AwardModel, '_id');

export const awardByApplication = loadOne(AwardModel, 'applicationId');

/** Newest first. */
export const awardsByCall = loadMany(AwardModel, 'callId', { callId: 1, awardDate: -1, _id: 1 });

/** Newest first. */
export const awardsByFunder = loadMany(AwardModel, 'funderId', {
  funderId: 1,
  awardDate: -1,
  _id: 1,
});

/** Newest first. */
export const awardsByRecipient = loadMany(AwardModel, 'recipientId', {
  recipientId: 1,
  awardDate: -1,
  _id: 1,
});

/** Newest first. */
export const awardsByCentre = loadMany(AwardModel, 'centreId', {
  centreId: 1,
  awardDate: -1,
  _id: 1,
});

/** Newest first. An award comes once for each of its investigators. */
export const awardsByInvestigator = loadGroups(
  AwardModel,
  awardsOf,
  ({ investigatorId }) => investigatorId,
);

/** Sorted here, as MongoDB cannot sort by an index on a list. */
async function awardsOf(personIds: readonly string[]) {
  const awards = await AwardModel.find({ investigatorIds: { $in: personIds } })
    .lean()
    .exec();
  return awards
    .sort((a, b) => b.awardDate.localeCompare(a.awardDate) || a._id.localeCompare(b._id))
    .flatMap((award) => award.investigatorIds.map((investigatorId) => ({ investigatorId, award })));
}
