import { claim, present, readId, readNumber } from '@spine/kit';
import { readableAmong, readableApplication } from '../access.ts';
import type { AwardFilter, FundingCallFilter, QueryResolvers } from '../generated/types.ts';
import { awardsMatching } from '../models/Award.ts';
import { fundingCallsMatching } from '../models/FundingCall.ts';

export const Query: QueryResolvers = {
  fundingCall: (_root, { id }, { loaders }) => loaders.callById.load(readId(id)),
  fundingCalls: (_root, { filter, sort, ...page }, context) => {
    const { asOf, ...wanted } = readCallFilter(filter ?? {});
    return context.page(fundingCallsMatching(wanted, asOf ?? context.today, sort), page);
  },

  award: (_root, { id }, { loaders }) => loaders.awardById.load(readId(id)),
  awards: (_root, { filter, sort, ...page }, context) =>
    context.page(awardsMatching(readAwardFilter(filter ?? {}), sort), page),

  application: (_root, { id }, context) => readableApplication(readId(id), context),
  myApplications: async (_root, _args, { loaders, viewer }) => {
    const personId = claim(viewer, 'person_id');
    return personId === null ? [] : loaders.applicationsByApplicant.load(personId);
  },
  assignedApplications: async (_root, _args, context) => {
    const personId = claim(context.viewer, 'person_id');
    if (personId === null) return [];
    const reviews = await context.loaders.reviewsByReviewer.load(personId);
    const ids = reviews.map(({ applicationId }) => applicationId);
    return readableAmong(present(await context.loaders.applicationById.loadMany(ids)), context);
  },
};

function readCallFilter(filter: Partial<FundingCallFilter>): Partial<FundingCallFilter> {
  if (filter.funderId) readId(filter.funderId, 'funderId');
  if (filter.programmeId) readId(filter.programmeId, 'programmeId');
  return filter;
}

function readAwardFilter(filter: Partial<AwardFilter>): Partial<AwardFilter> {
  for (const name of ['funderId', 'recipientId', 'centreId'] as const) {
    const id = filter[name];
    if (id) readId(id, name);
  }
  if (typeof filter.year === 'number') readNumber(filter.year, 'year', 1900, 2200);
  return filter;
}
