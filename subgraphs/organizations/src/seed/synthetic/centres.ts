import { type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { CentreRecord } from '../../models/Centre.ts';

export function syntheticCentres({ seed, centres }: SyntheticWorld): CentreRecord[] {
  return centres.map((centre) => ({
    _id: centre.id,
    name: centre.name,
    unit: 'Synthetic Spine Unit',
    organizationId: centre.hospital.id,
    country: centre.country,
    region: centre.region,
    city: centre.city,
    location: { type: 'Point', coordinates: [centre.longitude, centre.latitude] },
    provenance: syntheticProvenance(seed),
  }));
}
