import type { DeadlineResolvers } from '../generated/types.ts';
import { localTime } from '../rules/zonedTime.ts';

export const Deadline: DeadlineResolvers = {
  at: ({ deadlineAt }) => deadlineAt,
  local: ({ deadlineAt, timeZone }) => localTime(deadlineAt, timeZone),
};
