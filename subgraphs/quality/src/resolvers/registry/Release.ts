import type { ReleaseResolvers } from '../../generated/types.ts';
import { citationOf } from '../../rules/release/citation.ts';
import { protectedRate } from './protectedRate.ts';

export const Release: ReleaseResolvers = {
  id: ({ _id }) => _id,
  cases: ({ total }) => total.n,
  followUp: ({ total }) => protectedRate(total.followedUp, total.eligible),
  citation: (release) => citationOf(release, null),
};
