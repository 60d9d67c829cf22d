import { dayOf, seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import {
  type Random,
  randomStream,
  type SyntheticCentre,
  type SyntheticWorld,
  syntheticProvenance,
} from '@spine/synthetic';
import type { CourseRecord } from '../../models/Course.ts';
import type { CourseEventRecord } from '../../models/CourseEvent.ts';
import { isTaught } from '../../rules/isTaught.ts';
import { courseEvent, on } from '../course.ts';

/** The day the synthetic world is dated: nothing is called off later. */
const today = dayOf(seedStamps.createdAt);
const firstYear = 2023;
const lastYear = 2028;
/** Hours of teaching a day, at one credit an hour. */
const creditsPerDay = 6;

/** Two to five events at each centre, before and after the day the synthetic world is dated. */
export function syntheticCourseEvents(
  world: SyntheticWorld,
  courses: readonly CourseRecord[],
): CourseEventRecord[] {
  const surgeons = world.centres.flatMap((centre) => centre.surgeons);
  return world.centres.flatMap((centre) => {
    const count = randomStream(world.seed, `education/events/${centre.id}`).integer(2, 5);
    return Array.from({ length: count }, (_, index) => {
      const random = randomStream(world.seed, `education/event/${centre.id}`, index);
      const facultyIds = [
        ...centre.surgeons.slice(0, 1),
        ...random.sample(surgeons, random.integer(2, 4)),
      ].map(({ id }) => id);
      const event = eventAt(centre, index, courses, random);
      return {
        ...event,
        facultyIds: [...new Set(facultyIds)],
        provenance: syntheticProvenance(world.seed),
      };
    });
  });
}

function eventAt(
  centre: SyntheticCentre,
  index: number,
  courses: readonly CourseRecord[],
  random: Random,
): CourseEventRecord {
  const year = random.integer(firstYear, lastYear);
  const taught = random.pick(courses.filter((each) => isTaught(each, year)));
  const startsOn = addDays(`${year}-01-01`, random.integer(10, 350));
  const days = taught.durationDays ?? 1;
  const cancelled = addDays(startsOn, -random.integer(10, 60));
  const mode = random.weighted([
    ['ON_SITE', 6],
    ['HYBRID', 3],
    ['ONLINE', 1],
  ] as const);
  return courseEvent({
    _id: `synthetic-event-${centre.id}-${index + 1}`,
    name: taught.name,
    courseId: taught._id,
    organizerId: centre.hospital.id,
    topics: taught.topics,
    ...on(startsOn, addDays(startsOn, days - 1)),
    mode,
    ...(mode !== 'ONLINE' && {
      venue: { name: centre.hospital.name, city: centre.city, country: centre.country },
      practicals: random.sample(
        ['BONE_MODEL', 'SPECIMEN', 'SIMULATOR'] as const,
        random.integer(1, 2),
      ),
    }),
    region: centre.region,
    hostCentreId: centre.id,
    ...(random.chance(0.8) && { ecmecCredits: days * creditsPerDay }),
    ...(random.chance(0.85) && { capacity: random.integer(2, 6) * 10 }),
    ...(random.chance(0.08) && cancelled < today && { cancelledOn: cancelled }),
    provenance: taught.provenance,
  });
}
