import { existing, present } from '@spine/kit';
import type { Context } from '../context.ts';
import type { CentreResolvers } from '../generated/types.ts';
import type { PersonRecord } from '../models/Person.ts';
import { surgeonIds } from './surgeonIds.ts';

export const Centre: CentreResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.centreById.load(id),

  id: ({ _id }) => _id,
  organization: ({ organizationId }, _args, { loaders }) =>
    existing(loaders.organizationById, organizationId),
  location: ({ location: { coordinates } }) => ({
    longitude: coordinates[0],
    latitude: coordinates[1],
  }),
  surgeons: ({ _id }, { asOf }, context) => surgeons(_id, asOf, context),
  surgeonIds: ({ _id }, _args, context) => surgeonIds(_id, null, context),
  currentSurgeons: ({ _id }, _args, context) => surgeons(_id, null, context),
};

async function surgeons(
  centreId: string,
  asOf: string | null | undefined,
  context: Context,
): Promise<PersonRecord[]> {
  const ids = await surgeonIds(centreId, asOf, context);
  return present(await context.loaders.personById.loadMany(ids));
}
