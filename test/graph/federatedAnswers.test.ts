import { readFileSync } from 'node:fs';
import { anonymous } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { expectNoGrowth } from '../support/mongoCommands.ts';
import { viewerAs } from '../support/roles.ts';
import { testDay, testSeed } from '../support/subgraph.ts';

const operation = (name: string) =>
  readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterEach(() => graph.as(anonymous));
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
  expectNoGrowth(three.commands, one.commands);
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
  expectNoGrowth(many.commands, one.commands);
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

interface CentreFile {
  centre: {
    certificationFile: {
      audits: { visitFrom: string; team: { person: { name: string } }[]; findings: object[] }[];
      decisions: { decidedOn: string; deciders: { name: string }[] }[];
    };
  };
}

test('an auditor reads the file of a centre: auditors audited, the committee decided, newest first', async () => {
  graph.as(viewerAs('auditor'));
  const variables = { centre: 'centre-024', asOf: testDay };
  const { data, fetches } = await graph.ask<CentreFile>(operation('CentreFile'), variables);
  const { audits, decisions } = data.centre.certificationFile;
  const { auditors, committee } = syntheticWorld(testSeed);
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

  expect(audits.length).toBeGreaterThan(1);
  for (const { team } of audits) {
    expect(team).toHaveLength(2);
    expect(names(auditors)).toEqual(expect.arrayContaining(team.map(({ person }) => person.name)));
  }
  expect(decisions.length).toBeGreaterThan(0);
  for (const { deciders } of decisions)
    expect(names(committee)).toEqual(expect.arrayContaining(names(deciders)));
  for (const days of [
    audits.map((each) => each.visitFrom),
    decisions.map((each) => each.decidedOn),
  ])
    expect(days).toEqual(days.toSorted().reverse());
  expect(new Set(fetches)).toEqual(new Set(['organizations', 'quality']));
});

test('nobody else reads the file, and everybody the certificate', async () => {
  const answer = await graph.run(operation('CentreFile'), { centre: 'centre-024', asOf: testDay });
  expect(answer.data).toMatchObject({
    centre: { certification: { status: 'VALID' }, certificationFile: null },
  });
  expect(answer.errors).toHaveLength(1);
});

interface CredentialCheck {
  credential: { issuedOn: string; validUntil: string; holder: object };
}

test('an auditor checks a diploma: five years from its day of issue, by its issuer and by the registry alike', async () => {
  const ask = (asOf: string) =>
    graph.ask<CredentialCheck>(operation('CredentialCheck'), { number, asOf });
  const number = 'SYN-GSD-000001';
  const { data, fetches } = await ask(testDay);
  const { issuedOn, validUntil, holder } = data.credential;
  const [centre] = syntheticWorld(testSeed).centres;
  expect(holder).toEqual({ name: centre?.surgeons[0]?.name });
  const end = new Date(issuedOn);
  end.setUTCFullYear(end.getUTCFullYear() + 5);
  end.setUTCDate(end.getUTCDate() - 1);
  expect(validUntil).toBe(end.toISOString().slice(0, 10));
  expect(new Set(fetches)).toEqual(new Set(['education', 'organizations', 'quality']));

  for (const [day, status] of [
    ['2019-12-31', 'NOT_YET_VALID'],
    [issuedOn, 'VALID'],
    ['2099-01-01', 'EXPIRED'],
  ] as const)
    expect((await ask(day)).data.credential).toMatchObject({ status, verification: status });
});

interface AwardOutputs {
  awards: {
    nodes: {
      awardDate: string;
      investigators: { name: string }[];
      outputs: { publishedOn: string; authors: { name: string }[] }[];
    }[];
  };
}

test('a researcher reads what came of the grants of a year: after the award, by its investigators', async () => {
  const ask = (first: number) =>
    graph.ask<AwardOutputs>(operation('AwardOutputs'), {
      group: 'DEGENERATIVE',
      year: 2023,
      first,
    });
  const [few, many] = [await ask(5), await ask(40)];
  const { nodes } = many.data.awards;
  expect(nodes.some(({ outputs }) => outputs.length > 0)).toBe(true);
  for (const { awardDate, investigators, outputs } of nodes) {
    expect(awardDate).toMatch(/^2023-/);
    for (const { publishedOn, authors } of outputs) {
      expect(publishedOn > awardDate).toBe(true);
      expect(investigators).toEqual(expect.arrayContaining(authors));
    }
  }
  expect(new Set(many.fetches)).toEqual(new Set(['grants', 'organizations']));
  expectNoGrowth(many.commands, few.commands);
});

test('a researcher reads the terms of Spine Tango: when patients are asked, what counts, which codes', async () => {
  const { data, fetches } = await graph.ask(operation('RegistryTerms'), { acronym: 'EUROSPINE' });
  const window = (code: string, targetDays: number) =>
    expect.objectContaining({ code, targetDays });
  const codes = (list: string, count: number) =>
    expect.objectContaining({
      list,
      version: 1,
      codes: expect.toSatisfy((of) => of.length === count),
    });
  expect(data).toMatchObject({
    organization: {
      registries: [
        {
          name: 'Spine Tango',
          intervals: [
            window('WEEKS_6', 42),
            window('MONTHS_3', 91),
            window('MONTHS_6', 182),
            window('MONTHS_12', 365),
            window('MONTHS_24', 730),
          ],
          responderThresholds: [
            { instrument: 'COMI', outcome: 'IMPROVED', points: 2.2 },
            { instrument: 'COMI', outcome: 'WORSE', points: 0.3 },
            { instrument: 'ODI', outcome: 'IMPROVED', points: 18 },
          ],
          codeLists: expect.arrayContaining([codes('asa', 6), codes('mainPathology', 10)]),
        },
      ],
    },
  });
  expect(fetches).toEqual(['organizations', 'quality']);
});
