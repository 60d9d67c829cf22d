import { lasts } from '@spine/kit/days';
import type { CentreResolvers } from '../generated/types.ts';
import { selectEvents } from '../rules/selectEvents.ts';
import { readChoice } from './arguments.ts';
import { holdersOn } from './holdersOn.ts';

export const Centre: CentreResolvers = {
  courseEvents: async ({ id }, choice, { loaders }) =>
    selectEvents(await loaders.eventsByHost.load(id), readChoice(choice)),
  credentialedSurgeons: ({ surgeonTerms }, { asOf }, { loaders, today }) => {
    if (!surgeonTerms) throw new Error('A centre’s diplomas need the terms of its surgeons.');
    const day = asOf ?? today;
    const there = surgeonTerms.filter((term) => lasts(term, day));
    return holdersOn(
      day,
      there.map(({ surgeonId }) => surgeonId),
      loaders,
    );
  },
};
