import { dayOf, seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import {
  type Random,
  randomStream,
  type SyntheticWorld,
  syntheticProvenance,
} from '@spine/synthetic';
import type { CohortRecord } from '../../models/Cohort.ts';
import type { CourseEventRecord } from '../../models/CourseEvent.ts';
import type { AttendanceRecord, EnrolmentRecord } from '../../models/Enrolment.ts';

/** The day the synthetic world is dated: what ended before it was attended, what comes after is not yet. */
const today = dayOf(seedStamps.createdAt);
const lastEnrolled = '2026-12-31';

/** Up to three events a surgeon, within the places there are, and a cohort for one surgeon in four. */
export function syntheticEnrolments(
  world: SyntheticWorld,
  events: readonly CourseEventRecord[],
  cohorts: readonly CohortRecord[],
): EnrolmentRecord[] {
  const taken = new Map<string, number>();
  const open = events.filter(
    ({ cancelledOn, earliestDay }) => !cancelledOn && earliestDay <= lastEnrolled,
  );
  const begun = cohorts.filter(({ startsOn }) => startsOn <= today);
  const provenance = syntheticProvenance(world.seed);
  return world.centres.flatMap((centre) =>
    centre.surgeons.flatMap(({ id: personId }) => {
      const random = randomStream(world.seed, `education/enrolments/${personId}`);
      const chosen = random
        .sample(open, random.integer(0, 3))
        .filter((event) => !event.facultyIds.includes(personId) && takePlace(event, taken));
      const made = (place: Partial<EnrolmentRecord> & { enrolledOn: string }, index: number) => ({
        _id: `synthetic-enrolment-${personId}-${index}`,
        personId,
        ...place,
        provenance,
        ...seedStamps,
      });
      const places = chosen.map((event) => inEvent(event, random));
      return [...places, ...inCohort(begun, random)].map(made);
    }),
  );
}

/** How many places of each event are taken. */
export function placesTaken(enrolments: readonly EnrolmentRecord[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { courseEventId } of enrolments)
    if (courseEventId) taken.set(courseEventId, (taken.get(courseEventId) ?? 0) + 1);
  return taken;
}

function takePlace({ _id, capacity }: CourseEventRecord, taken: Map<string, number>): boolean {
  const before = taken.get(_id) ?? 0;
  if (capacity && before >= capacity) return false;
  taken.set(_id, before + 1);
  return true;
}

function inEvent(event: CourseEventRecord, random: Random) {
  const past = event.latestDay < today;
  const came = past && random.chance(0.92);
  return {
    courseEventId: event._id,
    enrolledOn: addDays(past ? event.earliestDay : today, -random.integer(15, 120)),
    ...(came && { attendance: attendanceOf(event, random) }),
  };
}

function attendanceOf(
  { earliestDay, latestDay }: CourseEventRecord,
  random: Random,
): AttendanceRecord {
  const days: AttendanceRecord['days'] = [];
  for (let day = earliestDay; day <= latestDay; day = addDays(day, 1))
    days.push({ day, minutes: random.integer(180, 360) });
  return { days, feedbackGiven: random.chance(0.8) };
}

function inCohort(begun: readonly CohortRecord[], random: Random) {
  if (!random.chance(0.25)) return [];
  const { _id, startsOn, endsOn } = random.pick(begun);
  const finished = endsOn < today && random.chance(0.85);
  return [
    {
      cohortId: _id,
      enrolledOn: addDays(startsOn, -random.integer(30, 90)),
      ...(finished && { completedOn: endsOn }),
    },
  ];
}
