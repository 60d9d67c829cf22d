import type { FindingCountResolvers } from '../generated/types.ts';

export const FindingCount: FindingCountResolvers = {
  centres: ({ foundAt }) => foundAt.length,
};
