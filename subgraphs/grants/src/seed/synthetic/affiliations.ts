import type { SyntheticPerson, SyntheticWorld } from '@spine/synthetic';
import type { AffiliationRecord } from '../../models/affiliation.ts';

/** Everyone of the synthetic world is where they are by this day. */
const since = '2021-01-01';

/** What a person of the synthetic world discloses: their hospital and centre, if they work at one. */
export function affiliationsOf(
  { centreId }: SyntheticPerson,
  { centres }: SyntheticWorld,
): AffiliationRecord[] {
  const centre = centres.find(({ id }) => id === centreId);
  return centre ? [{ organizationId: centre.hospital.id, centreId: centre.id, from: since }] : [];
}
