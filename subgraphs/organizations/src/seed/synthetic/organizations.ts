import { seedStamps } from '@spine/kit';
import { type SyntheticWorld, syntheticCountries, syntheticProvenance } from '@spine/synthetic';
import type { OrganizationRecord } from '../../models/Organization.ts';

const universityCount = 5;

/** Hospitals of the centres, universities, a foundation that funds research, a society that meets. */
export function syntheticOrganizations({ seed, centres }: SyntheticWorld): OrganizationRecord[] {
  const made = (
    _id: string,
    name: string,
    kind: OrganizationRecord['kind'],
    country: string,
  ): OrganizationRecord => ({
    _id,
    name,
    kind,
    country,
    mission: [],
    priorities: [],
    goals: [],
    provenance: syntheticProvenance(seed),
    ...seedStamps,
  });
  const universities = syntheticCountries.slice(0, universityCount).map(({ code }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return made(
      `synthetic-university-${number}`,
      `Synthetic University ${number}`,
      'UNIVERSITY',
      code,
    );
  });
  return [
    ...centres.map(({ hospital, country }) =>
      made(hospital.id, hospital.name, 'HOSPITAL', country),
    ),
    ...universities,
    made('synthetic-foundation-01', 'Synthetic Foundation 01', 'FOUNDATION', 'CH'),
    made('synthetic-society-01', 'Synthetic Society 01', 'SOCIETY', 'AT'),
  ];
}
