import { existing } from '@spine/kit';
import type { SchemeVersionResolvers } from '../generated/types.ts';

export const SchemeVersion: SchemeVersionResolvers = {
  id: ({ _id }) => _id,
  scheme: ({ schemeCode }, _args, { loaders }) => existing(loaders.schemeByCode, schemeCode),
};
