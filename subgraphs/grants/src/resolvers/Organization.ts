import type { OrganizationResolvers } from '../generated/types.ts';
import type { FundingCallRecord } from '../models/FundingCall.ts';
import { callStatus, callStatusAt } from '../rules/callStatus.ts';

export const Organization: OrganizationResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  grantProgrammes: ({ id }, _args, { loaders }) => loaders.programmesByFunder.load(id),
  fundingCalls: async ({ id }, { status, asOf }, { loaders, now }) => {
    const calls = await loaders.callsByFunder.load(id);
    const statusOf = (call: FundingCallRecord) =>
      asOf ? callStatus(call, asOf) : callStatusAt(call, now);
    return status ? calls.filter((call) => statusOf(call) === status) : calls;
  },
  awards: ({ id }, _args, { loaders }) => loaders.awardsByFunder.load(id),
  awardsReceived: ({ id }, _args, { loaders }) => loaders.awardsByRecipient.load(id),
};
