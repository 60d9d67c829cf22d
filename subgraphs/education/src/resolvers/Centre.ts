import type { CentreResolvers } from '../generated/types.ts';
import { selectEvents } from '../rules/selectEvents.ts';
import { readChoice } from './arguments.ts';
import { holdersOn } from './holdersOn.ts';

export const Centre: CentreResolvers = {
  courseEvents: async ({ id }, choice, { loaders }) =>
    selectEvents(await loaders.eventsByHost.load(id), readChoice(choice)),
  credentialedSurgeons: ({ surgeonIds }, { asOf }, { loaders, today }) => {
    if (!surgeonIds) throw new Error('A centre’s diplomas need the ids of its surgeons.');
    return holdersOn(asOf ?? today, surgeonIds, loaders);
  },
};
