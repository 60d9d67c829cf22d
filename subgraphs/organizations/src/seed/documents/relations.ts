import type { Provenance } from '@spine/kit';
import type { OrganizationRelationRecord } from '../../models/OrganizationRelation.ts';
import { reference, visionAndMission } from './sources.ts';

type Kind = OrganizationRelationRecord['kind'];

const relation = (
  fromId: string,
  kind: Kind,
  toId: string,
  provenance: Provenance,
  validFrom?: string,
): OrganizationRelationRecord => ({
  _id: `${fromId}-${kind.toLowerCase().replaceAll('_', '-')}-${toId}`,
  fromId,
  kind,
  toId,
  provenance,
  ...(validFrom && { validFrom }),
});

const merger = '1998-06-26';
const equivalence = reference('EUROSPINE, diploma equivalence rules: EANS courses count from 2018');
const diplomaEquivalence = reference('EUROSPINE, diploma equivalence');
const launch = reference('Spinal Surgery News, January 2020, on the launch of SSCoE');

export const documentRelations: readonly OrganizationRelationRecord[] = [
  relation('ess', 'MERGED_INTO', 'eurospine', visionAndMission, merger),
  relation('esds', 'MERGED_INTO', 'eurospine', visionAndMission, merger),
  relation(
    'ao-spine',
    'DIVISION_OF',
    'ao-foundation',
    reference('AO Spine, start-up grant announcement 2021'),
  ),
  ...['eussab', 'efort', 'ebot', 'eans'].map((partner) =>
    relation('eurospine', 'COORDINATES_WITH', partner, visionAndMission),
  ),
  relation('eans', 'EQUIVALENCE_PARTNER', 'eurospine', equivalence, '2018-01-01'),
  relation('dwg', 'EQUIVALENCE_PARTNER', 'eurospine', diplomaEquivalence),
  relation('dwg', 'COORDINATES_WITH', 'eurospine', launch, '2019-01-01'),
];
