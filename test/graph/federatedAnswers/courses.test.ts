import { expect, test } from 'vitest';
import { expectNoGrowth } from '../../support/mongoCommands.ts';
import { openedGraph } from '../../support/openedGraph.ts';
import { operation } from '../../support/operations.ts';

const graph = openedGraph();

test('regional activity of 2021: six regions, totals as stated and as they add up', async () => {
  const { data, fetches, commands } = await graph.ask(operation('RegionalActivity'), {
    year: 2021,
  });
  const region = (name: string, [participants, events, faculty, facultyDays]: number[]) => ({
    region: name,
    participants,
    events,
    faculty,
    facultyDays,
  });
  expect(data).toEqual({
    regionalActivity: {
      regions: [
        region('INTERNATIONAL', [99, 4, 56, 168]),
        region('NORTH_AMERICA', [1_329, 21, 165, 260]),
        region('LATIN_AMERICA', [4_134, 86, 366, 291]),
        region('EUROPE_AND_SOUTHERN_AFRICA', [5_871, 75, 352, 533]),
        region('MIDDLE_EAST_AND_NORTHERN_AFRICA', [822, 20, 104, 143]),
        region('ASIA_PACIFIC', [19_785, 64, 479, 531]),
      ],
      stated: { participants: 32_040, events: 270, faculty: 1_522, facultyDays: 1_925 },
      computed: { participants: 32_040, events: 270, faculty: 1_522, facultyDays: 1_926 },
      discrepancies: [{ measure: 'FACULTY_DAYS', stated: 1_925, computed: 1_926, difference: -1 }],
      provenance: { kind: 'SEED', source: 'AO Spine education 2021' },
    },
  });
  expect(fetches).toEqual(['education']);
  expect(commands).toHaveLength(1);
});

test('the way to Advanced Techniques and Complex Cases: in 2026 only the Global Spine Diploma leads there', async () => {
  const variables = { course: 'ao-spine-trauma-advanced', year: 2026 };
  const { data, fetches } = await graph.ask<WayToCourse>(operation('WayToCourse'), variables);
  expect(data.course).toMatchObject({
    name: 'AO Spine Course—Spinal Trauma: Advanced Techniques and Complex Cases',
    level: 'ADVANCED',
    durationDays: 2,
  });
  expect(data.course.events).toMatchObject([
    { startsOn: '2026-03-19', endsOn: '2026-03-20', venue: { city: 'Lisbon', country: 'PT' } },
    {
      startsOn: '2026-04-09',
      endsOn: '2026-04-10',
      venue: { city: 'Jeddah', country: 'SA' },
      practicals: ['SPECIMEN'],
    },
  ]);
  const [step] = data.course.steps;
  expect(step?.prerequisites.strength).toBe('RECOMMENDED');
  expect(step?.prerequisites.alternatives).toMatchObject([
    {
      available: false,
      steps: [{ course: { status: 'IN_DEVELOPMENT', firstTaughtYear: 2027 }, program: null }],
    },
    { available: true, steps: [{ course: null, program: { mode: 'ONLINE', durationMonths: 12 } }] },
  ]);
  expect(step?.curriculum.taskForce.roles.map(({ person }) => person.name).sort()).toEqual([
    'Mohamed Fawzy Khattab',
    'Sebastian Bigdon',
    'Thomas Blattert',
  ]);
  expect(fetches).toEqual(['education', 'organizations']);
});

interface WayToCourse {
  course: {
    events: object[];
    steps: {
      curriculum: { taskForce: { roles: { person: { name: string } }[] } };
      prerequisites: { strength: string; alternatives: object[] };
    }[];
  };
}

test('from 2027 on Key Concepts leads to Advanced as well', async () => {
  const variables = { course: 'ao-spine-trauma-advanced', year: 2027 };
  const { data } = await graph.ask<WayToCourse>(operation('WayToCourse'), variables);
  expect(data.course.steps[0]?.prerequisites.alternatives).toMatchObject([
    { available: true },
    { available: true },
  ]);
});

interface UpcomingCourses {
  courseEvents: { nodes: { startsOn: string; faculty: object[]; venue: object | null }[] };
}

test('a surgeon sees the trauma courses ahead: the two that the curriculum names, and when and where', async () => {
  const variables = { topic: 'TRAUMA', from: '2026-03-19', first: 100 };
  const ask = (first: number) =>
    graph.ask<UpcomingCourses>(operation('UpcomingCourses'), { ...variables, first });
  const [few, many] = [await ask(10), await ask(100)];
  const { nodes } = many.data.courseEvents;
  const organizer = { name: 'AO Spine' };
  const advanced = { mode: 'ON_SITE', organizer, faculty: [] };
  const lisbon = { city: 'Lisbon', country: 'PT' };
  const jeddah = { city: 'Jeddah', country: 'SA' };
  expect(nodes).toContainEqual(
    expect.objectContaining({ ...advanced, startsOn: '2026-03-19', venue: lisbon, practicals: [] }),
  );
  expect(nodes).toContainEqual(
    expect.objectContaining({ ...advanced, endsOn: '2026-04-10', venue: jeddah }),
  );
  const days = nodes.map(({ startsOn }) => startsOn);
  expect(days).toEqual(days.toSorted());
  expect(days[0]).toBe('2026-03-19');
  expect(new Set(many.fetches)).toEqual(new Set(['education', 'organizations']));
  expectNoGrowth(many.commands, few.commands);
});
