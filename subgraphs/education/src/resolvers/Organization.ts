import { readYear } from '@spine/kit';
import type { Context } from '../context.ts';
import type { OrganizationResolvers } from '../generated/types.ts';
import type { RegionalActivityRecord } from '../models/RegionalActivity.ts';
import { selectEvents } from '../rules/selectEvents.ts';
import { readChoice } from './arguments.ts';

export const Organization: OrganizationResolvers = {
  programs: ({ id }, _args, { loaders }) => loaders.programsByOrganization.load(id),
  curricula: ({ id }, _args, { loaders }) => loaders.curriculaByOrganization.load(id),
  courseEvents: async ({ id }, choice, { loaders }) =>
    selectEvents(await loaders.eventsByOrganizer.load(id), readChoice(choice)),
  learningResources: ({ id }, _args, { loaders }) => loaders.resourcesByOrganization.load(id),
  regionalActivity: ({ id }, { year }, context) => activityOfYear(id, year, context),
};

/** An organization's year, or null where it is not recorded. */
export async function activityOfYear(
  organizationId: string,
  year: number,
  { loaders }: Context,
): Promise<RegionalActivityRecord | null> {
  const wanted = readYear(year, 'year');
  const activities = await loaders.activitiesByOrganization.load(organizationId);
  return activities.find((activity) => activity.year === wanted) ?? null;
}
