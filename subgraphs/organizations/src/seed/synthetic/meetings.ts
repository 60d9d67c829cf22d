import { randomStream, syntheticCountries, syntheticProvenance } from '@spine/synthetic';
import type { MeetingRecord } from '../../models/Meeting.ts';
import type { MeetingSeriesRecord } from '../../models/MeetingSeries.ts';

const years = [2023, 2024, 2025, 2026, 2027, 2028];
const lastYearHeld = 2025;

export function syntheticSeries(seed: number): MeetingSeriesRecord {
  return {
    _id: 'synthetic-spine-meeting',
    name: 'Synthetic Spine Meeting',
    organizerId: 'synthetic-society-01',
    description: 'A made-up yearly meeting, so that the calendar holds past and coming ones.',
    provenance: syntheticProvenance(seed),
  };
}

/** One meeting of three days a year, each autumn somewhere else. */
export function syntheticMeetings(seed: number): MeetingRecord[] {
  return years.map((year) => {
    const random = randomStream(seed, 'organizations/meeting', year);
    const { city, code } = random.pick(syntheticCountries);
    const day = random.integer(1, 26);
    const on = (offset: number) => `${year}-10-${String(day + offset).padStart(2, '0')}`;
    return {
      _id: `synthetic-spine-meeting-${year}`,
      name: `Synthetic Spine Meeting ${year}`,
      seriesId: 'synthetic-spine-meeting',
      organizerId: 'synthetic-society-01',
      year,
      month: 10,
      startsOn: on(0),
      endsOn: on(2),
      earliestDay: on(0),
      durationDays: 3,
      place: { city, country: code },
      mode: random.pick(['ON_SITE', 'HYBRID'] as const),
      status: year <= lastYearHeld ? 'HELD' : 'PLANNED',
      remarks: [],
      provenance: syntheticProvenance(seed),
    };
  });
}
