import type { CourseRecord } from '../../../subgraphs/education/src/models/Course.ts';
import type { CourseEventRecord } from '../../../subgraphs/education/src/models/CourseEvent.ts';
import type { CurriculumRecord } from '../../../subgraphs/education/src/models/Curriculum.ts';
import type { PathwayStepRecord } from '../../../subgraphs/education/src/models/PathwayStep.ts';
import type { ProgramRecord } from '../../../subgraphs/education/src/models/Program.ts';
import { courseStatus } from '../../../subgraphs/education/src/rules/courseStatus.ts';
import { isTaught } from '../../../subgraphs/education/src/rules/isTaught.ts';
import type { CommitteeRecord } from '../../../subgraphs/organizations/src/models/Committee.ts';
import type { CommitteeRoleRecord } from '../../../subgraphs/organizations/src/models/CommitteeRole.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import { type Databases, find, findById, groupBy, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

interface Variables {
  readonly course: string;
  readonly year: number;
}

export const WayToCourse: Endpoint<Variables> = async (databases, { course: id, year }, today) => {
  const { education } = databases;
  const [courses, events, steps] = await Promise.all([
    findById<CourseRecord>(education, 'courses', [id], ['name', 'level', 'durationDays']),
    eventsOf(databases, id, year),
    stepsOf(databases, id),
  ]);
  const course = courses.get(id);
  if (!course) return { course: null };
  const [curricula, alternatives] = await Promise.all([
    curriculaOf(databases, steps),
    alternativesOf(databases, steps),
  ]);
  return {
    course: {
      name: course.name,
      level: course.level ?? null,
      durationDays: course.durationDays ?? null,
      events,
      steps: steps.map(({ curriculumId, prerequisites }) => ({
        curriculum: curricula(curriculumId),
        prerequisites: prerequisites
          ? {
              strength: prerequisites.strength,
              alternatives: prerequisites.alternatives.map(({ stepIds }) =>
                shown(alternatives, stepIds, year, today),
              ),
            }
          : null,
      })),
    },
  };
};

async function eventsOf({ education }: Databases, courseId: string, year: number) {
  const events = await find<CourseEventRecord>(
    education,
    'courseEvents',
    { courseId, earliestDay: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } },
    ['startsOn', 'endsOn', 'venue', 'mode', 'practicals'],
    { sort: { earliestDay: 1, _id: 1 } },
  );
  return events.map(({ startsOn = null, endsOn = null, venue, mode, practicals }) => ({
    startsOn,
    endsOn,
    venue: venue ? { city: venue.city, country: venue.country } : null,
    mode,
    practicals,
  }));
}

function stepsOf({ education }: Databases, courseId: string) {
  return find<PathwayStepRecord>(
    education,
    'pathwaySteps',
    { courseId },
    ['curriculumId', 'prerequisites'],
    { sort: { courseId: 1, curriculumId: 1, position: 1 } },
  );
}

async function curriculaOf(
  { education, organizations }: Databases,
  steps: readonly PathwayStepRecord[],
) {
  const curricula = await findById<CurriculumRecord>(
    education,
    'curricula',
    steps.map(({ curriculumId }) => curriculumId),
    ['name', 'taskForceId'],
  );
  const committeeIds = [...curricula.values()].flatMap(({ taskForceId }) => taskForceId ?? []);
  const [committees, roles] = await Promise.all([
    findById<CommitteeRecord>(organizations, 'committees', committeeIds, ['name']),
    find<CommitteeRoleRecord>(
      organizations,
      'committeeRoles',
      { committeeId: { $in: committeeIds } },
      ['committeeId', 'personId'],
      { sort: { committeeId: 1, personId: 1 } },
    ),
  ]);
  const people = await findById<PersonRecord>(
    organizations,
    'people',
    roles.map(({ personId }) => personId),
    ['name'],
  );
  const rolesOf = groupBy(roles, ({ committeeId }) => committeeId);
  return (id: string) => {
    const { name, taskForceId } = curricula.get(id) ?? {};
    const held = (rolesOf.get(taskForceId ?? '') ?? []).map(({ personId }) => ({
      person: nameOf(people, personId),
    }));
    const taskForce = nameOf(committees, taskForceId ?? '');
    return { name, taskForce: taskForce && { ...taskForce, roles: held } };
  };
}

interface Alternatives {
  readonly steps: ReadonlyMap<string, PathwayStepRecord>;
  readonly courses: ReadonlyMap<string, CourseRecord>;
  readonly programs: ReadonlyMap<string, ProgramRecord>;
}

async function alternativesOf(
  { education }: Databases,
  of: readonly PathwayStepRecord[],
): Promise<Alternatives> {
  const steps = await findById<PathwayStepRecord>(
    education,
    'pathwaySteps',
    of.flatMap(({ prerequisites }) =>
      (prerequisites?.alternatives ?? []).flatMap(({ stepIds }) => stepIds),
    ),
    ['name', 'courseId', 'programId'],
  );
  const taken = [...steps.values()];
  const [courses, programs] = await Promise.all([
    findById<CourseRecord>(
      education,
      'courses',
      taken.map(({ courseId }) => courseId),
      ['firstTaughtYear', 'lastTaughtYear'],
    ),
    findById<ProgramRecord>(
      education,
      'programs',
      taken.map(({ programId }) => programId),
      ['firstTaughtYear', 'mode', 'durationMonths'],
    ),
  ]);
  return { steps, courses, programs };
}

function shown(
  { steps, courses, programs }: Alternatives,
  stepIds: readonly string[],
  year: number,
  today: string,
) {
  const found = stepIds.flatMap((id) => steps.get(id) ?? []);
  const offers = found.map(({ name, courseId, programId }) => ({
    name,
    course: courses.get(courseId ?? ''),
    program: programs.get(programId ?? ''),
  }));
  const taught = offers.filter(({ course, program }) => {
    const offer = program ?? course;
    return offer && isTaught(offer, year) === true;
  });
  return {
    available: taught.length === stepIds.length,
    steps: offers.map(({ name, course, program }) => ({
      name,
      course: course
        ? { status: courseStatus(course, today), firstTaughtYear: course.firstTaughtYear ?? null }
        : null,
      program: program
        ? { mode: program.mode ?? null, durationMonths: program.durationMonths ?? null }
        : null,
    })),
  };
}
