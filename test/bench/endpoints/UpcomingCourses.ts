import type { CourseEventRecord } from '../../../subgraphs/education/src/models/CourseEvent.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import { find, findById, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

interface Variables {
  readonly topic: string;
  readonly from: string;
  readonly first?: number;
}

export const UpcomingCourses: Endpoint<Variables> = async (
  { education, organizations },
  { topic, from, first = 20 },
) => {
  const events = await find<CourseEventRecord>(
    education,
    'courseEvents',
    { topics: topic, earliestDay: { $gte: from } },
    [
      ...(['name', 'startsOn', 'endsOn', 'mode', 'practicals', 'venue'] as const),
      ...(['organizerId', 'facultyIds'] as const),
    ],
    { sort: { earliestDay: 1, _id: 1 }, limit: first },
  );
  const [organizers, people] = await Promise.all([
    findById<OrganizationRecord>(
      organizations,
      'organizations',
      events.map(({ organizerId }) => organizerId),
      ['name'],
    ),
    findById<PersonRecord>(
      organizations,
      'people',
      events.flatMap(({ facultyIds }) => facultyIds),
      ['name'],
    ),
  ]);
  const nodes = events.map(({ venue, organizerId, facultyIds, ...event }) => ({
    name: event.name,
    startsOn: event.startsOn ?? null,
    endsOn: event.endsOn ?? null,
    mode: event.mode,
    practicals: event.practicals,
    venue: venue ? { city: venue.city, country: venue.country } : null,
    organizer: nameOf(organizers, organizerId),
    faculty: facultyIds.map((id) => nameOf(people, id)),
  }));
  return { courseEvents: { nodes } };
};
