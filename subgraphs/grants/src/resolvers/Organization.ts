import type { OrganizationResolvers } from '../generated/types.ts';
import { callDay, callStatus } from '../rules/callStatus.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  grantProgrammes: ({ id }, _args, { loaders }) => loaders.programmesByFunder.load(id),
  fundingCalls: async ({ id }, { status, asOf }, { loaders, now }) => {
    const calls = await loaders.callsByFunder.load(id);
    return status
      ? calls.filter((call) => callStatus(call, asOf ?? callDay(call, now)) === status)
      : calls;
  },
  awards: ({ id }, _args, { loaders }) => loaders.awardsByFunder.load(id),
  awardsReceived: ({ id }, _args, { loaders }) => loaders.awardsByRecipient.load(id),
};
