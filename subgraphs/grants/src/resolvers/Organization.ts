import type { OrganizationResolvers } from '../generated/types.ts';
import { callStatus } from '../rules/callStatus.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  grantProgrammes: ({ id }, _args, { loaders }) => loaders.programmesByFunder.load(id),
  fundingCalls: async ({ id }, { status, asOf }, { loaders, today }) => {
    const calls = await loaders.callsByFunder.load(id);
    return status ? calls.filter((call) => callStatus(call, asOf ?? today) === status) : calls;
  },
  awards: ({ id }, _args, { loaders }) => loaders.awardsByFunder.load(id),
  awardsReceived: ({ id }, _args, { loaders }) => loaders.awardsByRecipient.load(id),
};
