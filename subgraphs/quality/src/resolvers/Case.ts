import type { CaseResolvers, CaseWithdrawalResolvers } from '../generated/types.ts';

export const Case: CaseResolvers = {
  id: ({ _id }) => _id,
  centre: ({ centreId }) => ({ id: centreId }),
  revisions: ({ _id }, _args, { loaders }) => loaders.revisionsByCase.load(_id),
};

export const CaseWithdrawal: CaseWithdrawalResolvers = {
  id: ({ _id }) => _id,
  withdrawnAt: ({ createdAt }) => createdAt,
};
