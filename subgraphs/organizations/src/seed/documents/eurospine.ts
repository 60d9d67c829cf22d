import type { GoalRecord, StrategicPriorityRecord } from '../../models/Organization.ts';
import { visionAndMission } from './sources.ts';

export const eurospinePriorities: StrategicPriorityRecord[] = [
  {
    position: 1,
    name: 'Core activities',
    areas: ['Meetings', 'Education', 'Research', 'Quality Assurance'],
  },
  {
    position: 2,
    name: 'Members',
    areas: [
      'Members of many disciplines and cultures',
      'Exchange among experts',
      'Professional development',
    ],
  },
  {
    position: 3,
    name: 'Rehabilitation',
    areas: ['Spine care without surgery', 'Access to non-surgical treatment', 'Advocacy'],
  },
  {
    position: 4,
    name: 'Organisation',
    areas: ['Organisational set-up', 'Organisational best practice'],
  },
];

export const eurospineGoals: GoalRecord[] = [
  {
    name: 'European Spine Specialist Certification',
    description:
      'An accredited certification of spine specialists that EUROSPINE wants to offer one day; it does not exist yet.',
    partnerIds: ['eussab', 'efort', 'ebot', 'eans'],
    provenance: visionAndMission,
  },
];
