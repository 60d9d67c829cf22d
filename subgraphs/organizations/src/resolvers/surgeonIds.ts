import { lasts } from '@spine/kit/days';
import type { Context } from '../context.ts';

/** Who works at a centre on a day, the lead first. */
export async function surgeonIds(
  centreId: string,
  day: string,
  { loaders }: Context,
): Promise<string[]> {
  const affiliations = await loaders.affiliationsByCentre.load(centreId);
  return affiliations
    .filter((affiliation) => lasts(affiliation, day))
    .map(({ personId }) => personId);
}
