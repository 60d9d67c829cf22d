import type {
  RegionActivityRecord,
  RegionalActivityRecord,
} from '../../models/RegionalActivity.ts';
import { educationReport } from './sources.ts';

const region = (
  name: RegionActivityRecord['region'],
  participants: number,
  events: number,
  faculty: number,
  facultyDays: number,
): RegionActivityRecord => ({ region: name, participants, events, faculty, facultyDays });

/** The report's regions add up to 1,926 faculty days, its total says 1,925: both stay as they are. */
export const regionalActivity2021: RegionalActivityRecord = {
  _id: 'ao-spine-2021',
  organizationId: 'ao-spine',
  year: 2021,
  regions: [
    region('INTERNATIONAL', 99, 4, 56, 168),
    region('NORTH_AMERICA', 1_329, 21, 165, 260),
    region('LATIN_AMERICA', 4_134, 86, 366, 291),
    region('EUROPE_AND_SOUTHERN_AFRICA', 5_871, 75, 352, 533),
    region('MIDDLE_EAST_AND_NORTHERN_AFRICA', 822, 20, 104, 143),
    region('ASIA_PACIFIC', 19_785, 64, 479, 531),
  ],
  stated: { participants: 32_040, events: 270, faculty: 1_522, facultyDays: 1_925 },
  provenance: educationReport,
};
