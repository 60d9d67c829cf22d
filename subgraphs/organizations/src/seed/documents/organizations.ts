import { seedStamps } from '@spine/kit';
import type { OrganizationRecord } from '../../models/Organization.ts';
import { eurospineGoals, eurospinePriorities } from './eurospine.ts';
import { educationReport, reference, visionAndMission } from './sources.ts';

type Facts = Pick<OrganizationRecord, '_id' | 'name' | 'kind' | 'provenance'> &
  Partial<OrganizationRecord>;

const blank = { mission: [], priorities: [], goals: [], ...seedStamps };
const organization = (facts: Facts): OrganizationRecord => ({ ...blank, ...facts });

const aoSpine = organization({
  _id: 'ao-spine',
  name: 'AO Spine',
  kind: 'DIVISION',
  provenance: educationReport,
});

const aoFoundation = organization({
  _id: 'ao-foundation',
  name: 'AO Foundation',
  acronym: 'AO',
  kind: 'FOUNDATION',
  country: 'CH',
  provenance: reference('AO Spine, start-up grant announcement 2021'),
});

const eurospine = organization({
  _id: 'eurospine',
  name: 'EUROSPINE',
  acronym: 'EUROSPINE',
  kind: 'SOCIETY',
  foundedOn: '1998-06-26',
  foundedIn: { city: 'Innsbruck', country: 'AT' },
  vision:
    'To lead spinal care in Europe, and to be the partner others turn to first, also beyond Europe.',
  mission: [
    'Better care for patients and fewer spinal disorders.',
    'Lifelong learning, research and quality assurance at the level of best practice.',
    'One table for everyone in Europe who is concerned with the spine, across disciplines, cultures and countries.',
  ],
  priorities: eurospinePriorities,
  goals: eurospineGoals,
  provenance: visionAndMission,
});

/** The two societies that became EUROSPINE in 1998. */
const predecessors = [
  organization({
    _id: 'ess',
    name: 'European Spine Society',
    acronym: 'ESS',
    kind: 'SOCIETY',
    provenance: visionAndMission,
  }),
  organization({
    _id: 'esds',
    name: 'European Spinal Deformity Society',
    acronym: 'ESDS',
    kind: 'SOCIETY',
    provenance: visionAndMission,
  }),
];

/** The bodies EUROSPINE coordinates with on a specialist certification. */
const partners = [
  organization({
    _id: 'eussab',
    name: 'EuSSAB',
    acronym: 'EuSSAB',
    kind: 'SOCIETY',
    provenance: visionAndMission,
  }),
  organization({
    _id: 'efort',
    name: 'European Federation of National Associations of Orthopaedics and Traumatology',
    acronym: 'EFORT',
    kind: 'SOCIETY',
    provenance: visionAndMission,
  }),
  organization({
    _id: 'ebot',
    name: 'European Board of Orthopaedics and Traumatology',
    acronym: 'EBOT',
    kind: 'CERTIFICATION_BODY',
    provenance: visionAndMission,
  }),
  organization({
    _id: 'eans',
    name: 'European Association of Neurosurgical Societies',
    acronym: 'EANS',
    kind: 'SOCIETY',
    provenance: visionAndMission,
  }),
];

const dwg = organization({
  _id: 'dwg',
  name: 'Deutsche Wirbelsäulengesellschaft',
  acronym: 'DWG',
  kind: 'SOCIETY',
  country: 'DE',
  provenance: reference('Spinal Surgery News, January 2020, on the launch of SSCoE'),
});

export const documentOrganizations: readonly OrganizationRecord[] = [
  aoFoundation,
  aoSpine,
  eurospine,
  ...predecessors,
  ...partners,
  dwg,
];
