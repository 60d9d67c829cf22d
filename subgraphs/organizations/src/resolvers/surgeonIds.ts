import { lasts } from '@spine/kit/days';
import type { Context } from '../context.ts';

/** Who works at a centre on a day (default: today), the lead first. */
export async function surgeonIds(
  centreId: string,
  asOf: string | null | undefined,
  { loaders, today }: Context,
): Promise<string[]> {
  const affiliations = await loaders.affiliationsByCentre.load(centreId);
  return affiliations
    .filter((affiliation) => lasts(affiliation, asOf ?? today))
    .map(({ personId }) => personId);
}
