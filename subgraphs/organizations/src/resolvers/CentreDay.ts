import type { CentreDayResolvers } from '../generated/types.ts';
import { surgeonIds } from './surgeonIds.ts';

export const CentreDay: CentreDayResolvers = {
  __resolveReference: (reference) => reference,

  surgeonIds: ({ centreId, day }, _args, context) => surgeonIds(centreId, day, context),
};
