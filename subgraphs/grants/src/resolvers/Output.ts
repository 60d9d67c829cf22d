import { existing } from '@spine/kit';
import type { OutputResolvers } from '../generated/types.ts';

export const Output: OutputResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.outputById.load(id),

  id: ({ _id }) => _id,
  award: ({ awardId }, _args, { loaders }) => existing(loaders.awardById, awardId),
  authors: ({ authorIds }) => authorIds.map((id) => ({ id })),
  trainedAt: ({ trainedAtId }) => (trainedAtId ? { id: trainedAtId } : null),
  registries: ({ registryCodes }) => registryCodes.map((code) => ({ code })),
};
