import type { VisitResolvers } from '../generated/types.ts';
import { daysIncluded } from '../rules/calendar.ts';

export const Visit: VisitResolvers = {
  host: ({ hostId }) => ({ id: hostId }),
  days: ({ from, until }) => daysIncluded(from, until),
};
