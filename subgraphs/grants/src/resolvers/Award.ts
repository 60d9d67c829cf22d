import { existing, readNumber } from '@spine/kit';
import { readableApplication } from '../access.ts';
import type { AwardResolvers } from '../generated/types.ts';
import { mostOutputs } from '../models/Output.ts';
import { awardStatus } from '../rules/awardStatus.ts';
import { nextMilestone } from '../rules/milestones.ts';
import { disbursed } from '../rules/tranches.ts';

export const Award: AwardResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.awardById.load(id),

  id: ({ _id }) => _id,
  currency: ({ amountAwarded }) => amountAwarded.currency,
  recipient: ({ recipientId }) => ({ id: recipientId }),
  funder: ({ funderId }) => ({ id: funderId }),
  call: ({ callId }, _args, { loaders }) => existing(loaders.callById, callId),
  investigators: ({ investigatorIds }) => investigatorIds.map((id) => ({ id })),
  centre: ({ centreId }) => (centreId ? { id: centreId } : null),
  nextMilestone: (award, { asOf }, { today }) => nextMilestone(award, asOf ?? today),
  outputs: async ({ _id }, { first }, { loaders }) => {
    const most = readNumber(first, 'first', 1, mostOutputs);
    return (await loaders.outputsByAward.load(_id)).slice(0, most);
  },
  status: (award, { asOf }, { today }) => awardStatus(award, asOf ?? today),
  tranches: ({ _id }, _args, { loaders }) => loaders.tranchesByAward.load(_id),
  disbursed: async ({ _id, amountAwarded }, { asOf }, { loaders, today }) => ({
    minorUnits: disbursed(await loaders.tranchesByAward.load(_id), asOf ?? today),
    currency: amountAwarded.currency,
  }),
  application: ({ applicationId }, _args, context) => readableApplication(applicationId, context),
};
