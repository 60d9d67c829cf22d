import type { CentreDayResolvers } from '../generated/types.ts';
import { holdersOn } from './holdersOn.ts';

export const CentreDay: CentreDayResolvers = {
  __resolveReference: (reference) => reference,

  credentialedSurgeons: ({ day, surgeonIds }, _args, { loaders }) => {
    if (!surgeonIds) throw new Error('The diplomas on a day need the centre’s surgeons on it.');
    return holdersOn(day, surgeonIds, loaders);
  },
};
