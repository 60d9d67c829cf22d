import type { MeetingRecord } from '../../models/Meeting.ts';
import type { MeetingSeriesRecord } from '../../models/MeetingSeries.ts';
import { educationReport, visionAndMission } from './sources.ts';

export const documentSeries: readonly MeetingSeriesRecord[] = [
  {
    _id: 'global-spine-congress',
    name: 'Global Spine Congress',
    organizerId: 'ao-spine',
    description:
      'International congress of spine surgeons, other health professionals and industry.',
    provenance: educationReport,
  },
  {
    _id: 'eurospine-annual-meeting',
    name: 'EUROSPINE Annual Meeting',
    organizerId: 'eurospine',
    description: 'New research and techniques in the treatment of spinal disorders.',
    participants: 'several thousand',
    participantCountriesOver: 80,
    provenance: visionAndMission,
  },
  {
    _id: 'eurospine-spring-meetings',
    name: 'EUROSPINE Spring Meetings',
    organizerId: 'eurospine',
    description: 'Meetings on one specific topic each.',
    provenance: visionAndMission,
  },
];

export const documentMeetings: readonly MeetingRecord[] = [
  {
    _id: 'gsc-2020',
    name: 'Global Spine Congress 2020',
    seriesId: 'global-spine-congress',
    organizerId: 'ao-spine',
    year: 2020,
    earliestDay: '2020-01-01',
    status: 'CANCELLED',
    remarks: ['Cancelled because of the COVID-19 pandemic.'],
    provenance: educationReport,
  },
  {
    _id: 'gsc-2021',
    name: 'Global Spine Congress 2021',
    seriesId: 'global-spine-congress',
    organizerId: 'ao-spine',
    year: 2021,
    month: 11,
    earliestDay: '2021-11-01',
    durationDays: 4,
    place: { city: 'Paris', country: 'FR' },
    mode: 'HYBRID',
    status: 'HELD',
    remarks: [
      'Postponed from an earlier date in 2021.',
      'The first in hybrid format.',
      'New: studio talks, live interviews by a surgeon throughout the congress.',
    ],
    provenance: educationReport,
  },
];
