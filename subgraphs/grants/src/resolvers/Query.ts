import { claim, type FilterReaders, present, readFilter, readId, readYear } from '@spine/kit';
import { readableAmong, readableApplication } from '../access.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { awardsMatching } from '../models/Award.ts';
import { fundingCallsMatching } from '../models/FundingCall.ts';

export const Query: QueryResolvers = {
  fundingCall: (_root, { id }, { loaders }) => loaders.callById.load(readId(id)),
  fundingCalls: (_root, { filter, sort, ...page }, context) => {
    const { asOf, ...wanted } = readFilter(filter, filterReaders);
    return context.page(fundingCallsMatching(wanted, asOf ?? context.today, sort), page);
  },

  award: (_root, { id }, { loaders }) => loaders.awardById.load(readId(id)),
  awards: (_root, { filter, sort, ...page }, context) =>
    context.page(awardsMatching(readFilter(filter, filterReaders), sort), page),

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

/** How each part of this subgraph's filters is read that the schema's types leave open. */
const filterReaders: FilterReaders = {
  funderId: readId,
  programmeId: readId,
  recipientId: readId,
  centreId: readId,
  year: readYear,
};
