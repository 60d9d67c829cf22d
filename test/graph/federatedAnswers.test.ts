import { readFileSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { testDay } from '../support/subgraph.ts';

const operation = (name: string) =>
  readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterAll(() => graph.end());

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

test('EUROSPINE from all four sides in one query', async () => {
  const { data, fetches } = await graph.ask(operation('OrganizationProfile'), {
    acronym: 'EUROSPINE',
  });
  expect(data).toMatchObject({
    organization: {
      foundedOn: '1998-06-26',
      foundedIn: { city: 'Innsbruck', country: 'AT' },
      predecessors: [{ acronym: 'ESDS' }, { acronym: 'ESS' }],
      priorities: [
        { name: 'Core activities' },
        { name: 'Members' },
        { name: 'Rehabilitation' },
        { name: 'Organisation' },
      ],
      goals: [{ partners: ['EuSSAB', 'EFORT', 'EBOT', 'EANS'].map((acronym) => ({ acronym })) }],
      programs: expect.arrayContaining([
        expect.objectContaining({ kind: 'LIVE_EVENTS' }),
        expect.objectContaining({ kind: 'FELLOWSHIPS' }),
        expect.objectContaining({ kind: 'MASTER_CLASSES' }),
        expect.objectContaining({ kind: 'RESEARCH_TRAINING' }),
      ]),
      grantProgrammes: expect.arrayContaining([
        expect.objectContaining({ kind: 'RESEARCH_GRANT' }),
      ]),
      certificationSchemes: [{ code: 'SSCOE' }],
      registries: [{ name: 'Spine Tango' }],
    },
  });
  expect(fetches.slice(0, 1)).toEqual(['organizations']);
  expect(fetches.slice(1).sort()).toEqual(['education', 'grants', 'quality']);
});

interface CentresOfCountry {
  centres: {
    nodes: {
      name: string;
      organization: { name: string };
      volumes: { cases: number | null; suppressed: string | null }[];
      credentialedSurgeons: { credentials: { validUntil: string | null }[] }[];
    }[];
  };
}

test('centres of a country with hospital, certification, volumes, awards and surgeons with diplomas', async () => {
  const ask = (first: number) =>
    graph.ask<CentresOfCountry>(operation('CentresOfCountry'), {
      country: 'DE',
      asOf: testDay,
      first,
    });
  const [one, three] = [await ask(1), await ask(3)];

  expect(
    three.data.centres.nodes.map(({ name, organization }) => [name, organization.name]),
  ).toEqual([
    ['Synthetic Centre 022', 'Synthetic Hospital 022'],
    ['Synthetic Centre 023', 'Synthetic Hospital 023'],
    ['Synthetic Centre 024', 'Synthetic Hospital 024'],
  ]);
  for (const { volumes, credentialedSurgeons } of three.data.centres.nodes) {
    for (const { cases, suppressed } of volumes) {
      expect(suppressed).toBe(cases === null ? 'SUPPRESSED' : null);
      expect((cases ?? 10) % 5).toBe(0);
      expect(cases ?? 10).toBeGreaterThanOrEqual(10);
    }
    for (const { credentials } of credentialedSurgeons)
      expect(credentials.some(({ validUntil }) => (validUntil ?? '9999') >= testDay)).toBe(true);
  }
  expect(three.fetches.slice(0, 1)).toEqual(['organizations']);
  expect(new Set(three.fetches)).toEqual(
    new Set(['organizations', 'education', 'grants', 'quality']),
  );
  expect(three.commands.toSorted()).toEqual(one.commands.toSorted());
});

interface Everywhere {
  courses: { nodes: { name: string }[] };
  awards: { nodes: { funder: { name: string } }[] };
  certificationRegister: {
    nodes: { certificate: { centre: { name: string; volumes: object[] } } }[];
  };
}

test('“trauma” everywhere: courses, awards, centres and volumes in one query', async () => {
  const ask = (first: number) =>
    graph.ask<Everywhere>(operation('PathologyGroupEverywhere'), {
      group: 'TRAUMA',
      asOf: testDay,
      first,
    });
  const [one, many] = [await ask(1), await ask(100)];

  const names = many.data.courses.nodes.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Key Concepts and Techniques'),
      expect.stringContaining('Advanced Techniques and Complex Cases'),
    ]),
  );
  expect(many.data.awards.nodes.length).toBeGreaterThan(1);
  expect(many.data.certificationRegister.nodes.length).toBeGreaterThan(1);
  for (const { certificate } of many.data.certificationRegister.nodes) {
    expect(certificate.centre.name).toMatch(/^Synthetic Centre \d{3}$/);
    expect(certificate.centre.volumes).toContainEqual(
      expect.objectContaining({ pathologyGroup: 'TRAUMA' }),
    );
  }
  expect(new Set(many.fetches)).toEqual(
    new Set(['organizations', 'education', 'grants', 'quality']),
  );
  expect(many.commands.toSorted()).toEqual(one.commands.toSorted());
});
