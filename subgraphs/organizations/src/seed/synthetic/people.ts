import { randomStream, type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { AffiliationRecord } from '../../models/Affiliation.ts';
import type { MembershipRecord } from '../../models/Membership.ts';
import type { PersonRecord } from '../../models/Person.ts';

export function syntheticPeople({ seed, people }: SyntheticWorld): PersonRecord[] {
  return people.map(({ id, name }) => ({ _id: id, name, provenance: syntheticProvenance(seed) }));
}

/** Everyone at a centre, its lead first; auditors and committee members for EUROSPINE. One surgeon in ten has left. */
export function syntheticAffiliations(world: SyntheticWorld): AffiliationRecord[] {
  const provenance = syntheticProvenance(world.seed);
  const atCentres = world.centres.flatMap(({ id: centreId, surgeons }) =>
    surgeons.map((person, index): AffiliationRecord => {
      const random = randomStream(world.seed, `organizations/affiliation/${person.id}`);
      const from = `${random.integer(2005, 2021)}-01-01`;
      const left = index > 0 && random.chance(0.1);
      const role = index === 0 ? 'LEAD' : 'SURGEON';
      const until = left ? { until: `${random.integer(2022, 2025)}-12-31` } : {};
      return {
        _id: `${person.id}-${centreId}`,
        personId: person.id,
        centreId,
        role,
        from,
        ...until,
        provenance,
      };
    }),
  );
  const forEurospine = (role: 'AUDITOR' | 'COMMITTEE_MEMBER') => (person: { id: string }) => ({
    _id: `${person.id}-eurospine`,
    personId: person.id,
    organizationId: 'eurospine',
    role,
    from: '2019-01-01',
    provenance,
  });
  return [
    ...atCentres,
    ...world.auditors.map(forEurospine('AUDITOR')),
    ...world.committee.map(forEurospine('COMMITTEE_MEMBER')),
  ];
}

/** Two surgeons in five are members of the synthetic society. */
export function syntheticMemberships({ seed, people }: SyntheticWorld): MembershipRecord[] {
  return people.flatMap((person) => {
    const random = randomStream(seed, `organizations/membership/${person.id}`);
    if (!person.centreId || !random.chance(0.4)) return [];
    return {
      _id: `${person.id}-synthetic-society-01`,
      personId: person.id,
      organizationId: 'synthetic-society-01',
      role: 'Member',
      from: `${random.integer(2010, 2024)}-01-01`,
      provenance: syntheticProvenance(seed),
    };
  });
}
