import { existing } from '@spine/kit';
import { readableAmong } from '../access.ts';
import type { FundingCallResolvers } from '../generated/types.ts';
import { callDay, callStatus, takesApplications } from '../rules/callStatus.ts';

export const FundingCall: FundingCallResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.callById.load(id),

  id: ({ _id }) => _id,
  programme: ({ programmeId }, _args, { loaders }) => existing(loaders.programmeById, programmeId),
  funder: ({ funderId }) => ({ id: funderId }),
  deadline: (call) => call,
  criteria: ({ criteriaId }, _args, { loaders }) => existing(loaders.criteriaById, criteriaId),
  eligibility: async ({ criteriaId }, _args, { loaders }) =>
    (await existing(loaders.criteriaById, criteriaId)).eligibility,
  status: (call, { asOf }, { now }) => callStatus(call, asOf ?? callDay(call, now)),
  acceptsApplications: (call, _args, { now }) => takesApplications(call, now),
  awards: ({ _id }, _args, { loaders }) => loaders.awardsByCall.load(_id),
  applications: async ({ _id }, _args, context) =>
    readableAmong(await context.loaders.applicationsByCall.load(_id), context),
};
