import type { MilestoneResolvers } from '../generated/types.ts';
import { milestoneStatus } from '../rules/milestones.ts';

export const Milestone: MilestoneResolvers = {
  status: (milestone, { asOf }, { today }) => milestoneStatus(milestone, asOf ?? today),
};
