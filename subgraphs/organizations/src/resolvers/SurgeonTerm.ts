import { existing } from '@spine/kit';
import type { SurgeonTermResolvers } from '../generated/types.ts';

export const SurgeonTerm: SurgeonTermResolvers = {
  surgeonId: ({ personId }) => personId,
  surgeon: ({ personId }, _args, { loaders }) => existing(loaders.personById, personId),
};
