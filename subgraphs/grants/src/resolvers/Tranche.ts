import { existing } from '@spine/kit';
import type { TrancheResolvers } from '../generated/types.ts';
import { trancheStatus } from '../rules/tranches.ts';

export const Tranche: TrancheResolvers = {
  id: ({ _id }) => _id,
  payee: ({ payeeId }) => ({ id: payeeId }),
  status: async (tranche, { asOf }, { loaders, today }) => {
    const award = await existing(loaders.awardById, tranche.awardId);
    return trancheStatus(tranche, award, asOf ?? today);
  },
};
